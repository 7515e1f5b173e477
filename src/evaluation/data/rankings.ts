import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { RankingEntry } from './ranking-entry.entity.js';
import { Ranking } from './ranking.entity.js';

/** Reads of rankings: they are public. */
@Injectable()
export class Rankings {
  constructor(private readonly database: Database) {}

  /** A page of editions, newest first. */
  page(request: PageRequest): Promise<Page<Ranking>> {
    return keysetPage(this.database.reader.createQueryBuilder(Ranking, 'ranking'), request);
  }

  /** One edition. NotFound (404). */
  async find(id: string): Promise<Ranking> {
    const found = await this.database.reader.findOneBy(Ranking, { id });
    if (!found) throw new NotFound('ranking');
    return found;
  }

  /** The organizations of an edition, in its order. */
  entries(rankingId: string): Promise<RankingEntry[]> {
    return this.database.reader.find(RankingEntry, { where: { rankingId }, order: { position: 'ASC' } });
  }
}
