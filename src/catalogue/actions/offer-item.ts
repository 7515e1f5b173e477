import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  advance,
  constraintMeans,
  create,
  lock,
  now,
} from '../../platform/index.js';
import { type Day, addDays, dayOf, instantAt } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { end } from '../data/claim-desk.js';
import { ServiceItem } from '../data/service-item.entity.js';
import { ServiceOffer } from '../data/service-offer.entity.js';
import { refuse } from '../domain/claim-refusals.js';
import type { OfferRule } from '../domain/claim-rules.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { ItemOffered, ServiceOfferDue } from '../events.js';
import { demandSide } from '../policies.js';

constraintMeans('service_offer_one_open', refuse.offerHeld);

/** How an item is offered. */
export interface OfferTerms {
  readonly rule: OfferRule;
  readonly places: number;
  readonly until: Day;
}

/** Offers a published item to whoever claims it, in place of a tender. */
@Injectable()
export class OfferItem {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** The offer's id. IllegalStep (409) for an item that is not published or that a tender holds. */
  run(actor: Actor, itemId: string, terms: OfferTerms): Promise<string> {
    return this.database.transaction(async (tx) => {
      const item = await lock(tx, ServiceItem, itemId);
      demandSide(actor, item, 'community', 'service_item');
      next(serviceItemLifecycle, 'offer', item.state);
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty(
        terms.until < today ? [refuse.untilPast({ pointer: '/until', params: { today } })] : [],
      );
      await advance(tx, item, serviceItemLifecycle, 'offer', actor);
      const { communityId, streetId } = item;
      const { id } = await create(tx, ServiceOffer, {
        ...{ ...terms, itemId, communityId, streetId, offeredBy: actor.accountId, endedAt: null },
      });
      await this.outbox.publish(tx, ItemOffered, { offerId: id });
      const at = instantAt(addDays(terms.until, 1), '00:00');
      await this.outbox.publish(tx, ServiceOfferDue, { offerId: id }, { at, key: id });
      return id;
    });
  }

  /** Ends it before its day. RuleBroken (409) when somebody holds a place of it, or it is over. */
  async end(actor: Actor, offerId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(ServiceOffer, { id: offerId });
      if (!known) throw new NotFound('service_offer');
      const item = await lock(tx, ServiceItem, known.itemId);
      demandSide(actor, item, 'community', 'service_item');
      const offer = await lock(tx, ServiceOffer, offerId);
      RuleBroken.conflictUnlessEmpty(offer.endedAt ? [refuse.offerClosed()] : []);
      await end(tx, { item, offer }, actor);
    });
  }
}
