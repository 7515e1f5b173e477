import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { isJudge } from '../policies.js';
import { Consequence } from './consequence.entity.js';
import { Rectification } from './rectification.entity.js';

/** What a list of consequences may be narrowed to. */
export interface ConsequenceFilter {
  readonly evaluationId?: string;
  readonly organizationId?: string;
}

const OF_BODY =
  'EXISTS (SELECT 1 FROM evaluation e WHERE e.id = consequence.evaluationId AND e.body_id = :unitId)';
const OF_PARTIES = `(consequence.organizationId = :unitId OR EXISTS (SELECT 1 FROM evaluation_plan p
  WHERE p.contract_id = consequence.contractId AND :unitId IN (p.buyer_id, p.community_id)))`;

/** Reads of what follows from grades. */
@Injectable()
export class Consequences {
  constructor(private readonly database: Database) {}

  /** A page of those that the actor may see, newest first. */
  page(actor: Actor, request: PageRequest, filter: ConsequenceFilter): Promise<Page<Consequence>> {
    const query = this.visibleTo(actor);
    const { evaluationId, organizationId } = filter;
    if (evaluationId) query.andWhere('consequence.evaluationId = :evaluationId', { evaluationId });
    if (organizationId) query.andWhere('consequence.organizationId = :organizationId', { organizationId });
    return keysetPage(query, request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<Consequence> {
    const found = await this.visibleTo(actor).andWhere('consequence.id = :id', { id }).getOne();
    if (!found) throw new NotFound('consequence');
    return found;
  }

  /** Whom a consequence concerns, for notices. */
  byId(id: string): Promise<Consequence> {
    return this.database.reader.findOneByOrFail(Consequence, { id });
  }

  /** The same of a rectification. */
  rectification(id: string): Promise<Rectification> {
    return this.database.reader.findOneByOrFail(Rectification, { id });
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Consequence> {
    const query = this.database.reader.createQueryBuilder(Consequence, 'consequence');
    if (isOverseer(actor)) return query.where('TRUE');
    return query.where(isJudge(actor) ? OF_BODY : OF_PARTIES, { unitId: actor.unitId });
  }
}
