import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import {
  type Actor,
  Database,
  type WithheldScope,
  demandShown,
  keysetPage,
  leaveOutWithheld,
} from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { IntentionState } from '../domain/intention.lifecycle.js';
import { ProcurementIntention } from './procurement-intention.entity.js';

/** Narrows the intentions. */
export interface IntentionFilter {
  readonly state?: IntentionState;
  readonly buyerId?: string;
  readonly itemId?: string;
}

const WITHHELD: WithheldScope = { subjects: 'intention.id', own: ':ownUnit = intention.buyer_id' };

/** Reads of procurement intentions: public once published; a draft is its buyer's. */
@Injectable()
export class ProcurementIntentions {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(
    actor: Actor | undefined,
    request: PageRequest,
    { state, buyerId, itemId }: IntentionFilter,
  ): Promise<Page<ProcurementIntention>> {
    const query = leaveOutWithheld(this.visibleTo(actor), actor, WITHHELD);
    if (state) query.andWhere('intention.state = :state', { state });
    if (buyerId) query.andWhere('intention.buyerId = :buyerId', { buyerId });
    if (itemId) query.andWhere('intention.itemIds @> :items', { items: [itemId] });
    return keysetPage(query, request);
  }

  /** One. NotFound (404); 410 with the order where only its buyer reads it still. */
  async one(actor: Actor | undefined, id: string): Promise<ProcurementIntention> {
    const query = this.visibleTo(actor).andWhere('intention.id = :id', { id });
    const found = await query.getOne();
    if (!found) throw new NotFound('procurement_intention');
    await demandShown(query, actor, WITHHELD);
    return found;
  }

  private visibleTo(actor: Actor | undefined): SelectQueryBuilder<ProcurementIntention> {
    return this.database.reader.createQueryBuilder(ProcurementIntention, 'intention').where(
      new Brackets((visible) => {
        visible.where(`intention.state <> 'drafted'`);
        if (actor) visible.orWhere('intention.buyerId = :unitId', { unitId: actor.unitId });
      }),
    );
  }
}
