import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { isJudge } from '../policies.js';
import { Rectification } from './rectification.entity.js';

const OF_PARTIES = `(rectification.organizationId = :unitId OR EXISTS (SELECT 1 FROM evaluation_plan p
  WHERE p.contract_id = rectification.contractId AND :unitId IN (p.buyer_id, p.community_id)))`;

/** Reads of orders to put things right: judges see all, since any body may make the re-visit. */
@Injectable()
export class Rectifications {
  constructor(private readonly database: Database) {}

  /** A page of those that the actor may see, newest first, of one contract when asked. */
  page(actor: Actor, request: PageRequest, contractId?: string): Promise<Page<Rectification>> {
    const query = this.visibleTo(actor);
    if (contractId) query.andWhere('rectification.contractId = :contractId', { contractId });
    return keysetPage(query, request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<Rectification> {
    const found = await this.visibleTo(actor).andWhere('rectification.id = :id', { id }).getOne();
    if (!found) throw new NotFound('rectification');
    return found;
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Rectification> {
    const query = this.database.reader.createQueryBuilder(Rectification, 'rectification');
    if (isOverseer(actor) || isJudge(actor)) return query.where('TRUE');
    return query.where(OF_PARTIES, { unitId: actor.unitId });
  }
}
