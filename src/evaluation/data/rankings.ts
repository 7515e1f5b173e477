import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  demandShown,
  isOverseer,
  keysetPage,
  leaveOutWithheld,
} from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { RankingEntry } from './ranking-entry.entity.js';
import { Ranking } from './ranking.entity.js';
import { WITHHELD_RANKING } from './withheld-scopes.js';

/** Reads of rankings: they are public. */
@Injectable()
export class Rankings {
  constructor(private readonly database: Database) {}

  /** A page of editions, newest first. */
  page(actor: Actor | undefined, request: PageRequest): Promise<Page<Ranking>> {
    const query = this.database.reader.createQueryBuilder(Ranking, 'ranking').where('TRUE');
    return keysetPage(leaveOutWithheld(query, actor, WITHHELD_RANKING), request);
  }

  /** One edition for its public page. NotFound (404); 410 where an order took it off the caller's eyes. */
  async shown(actor: Actor | undefined, id: string): Promise<Ranking> {
    const query = this.database.reader.createQueryBuilder(Ranking, 'ranking');
    await demandShown(query.where('ranking.id = :id', { id }), actor, WITHHELD_RANKING);
    return this.find(id);
  }

  /** One edition. NotFound (404). */
  async find(id: string): Promise<Ranking> {
    const found = await this.database.reader.findOneBy(Ranking, { id });
    if (!found) throw new NotFound('ranking');
    return found;
  }

  /** The same as this caller may read them: without titles that an order took off his eyes. */
  async shownEntries(actor: Actor | undefined, rankingId: string): Promise<RankingEntry[]> {
    const entries = await this.entries(rankingId);
    if (actor && isOverseer(actor)) return entries;
    const withheld = await this.withheldContracts(entries);
    for (const entry of entries) {
      if (entry.organizationId === actor?.unitId) continue;
      entry.projects = entry.projects.map((project) =>
        withheld.has(project.contractId) ? { ...project, title: '（已撤下）' } : project,
      );
    }
    return entries;
  }

  private async withheldContracts(entries: readonly RankingEntry[]): Promise<Set<string>> {
    const ids = entries.flatMap(({ projects }) => projects.map(({ contractId }) => contractId));
    const rows: { id: string }[] = await this.database.reader.query(
      `SELECT c.id FROM contracting_contract_open c JOIN withheld w ON w.subject_id IN (c.id, c.tender_id)
           OR w.subject_id IN (SELECT e.id FROM evaluation_result_open e WHERE e.contract_id = c.id)
        WHERE c.id = ANY($1) AND NOT (w.by_order ->> 'titleStays')::boolean`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The organizations of an edition, in its order. */
  entries(rankingId: string): Promise<RankingEntry[]> {
    return this.database.reader.find(RankingEntry, { where: { rankingId }, order: { position: 'ASC' } });
  }
}
