import { Injectable } from '@nestjs/common';
import { Handles, Outbox, SYSTEM, type Tx, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { settle } from '../data/claim-desk.js';
import { ServiceItem } from '../data/service-item.entity.js';
import { ServiceOffer } from '../data/service-offer.entity.js';
import { ServiceOfferDue, ServiceOfferLapsed } from '../events.js';

/** Ends the time for claims: whoever holds a place goes on, and an item that nobody claimed is back in its list. */
@Injectable()
export class WatchOffers {
  constructor(private readonly outbox: Outbox) {}

  @Handles(ServiceOfferDue, 'catalogue.lapse-offers')
  async lapse(tx: Tx, { offerId }: { offerId: string }): Promise<void> {
    const known = await tx.findOneByOrFail(ServiceOffer, { id: offerId });
    const item = await lock(tx, ServiceItem, known.itemId);
    const offer = await lock(tx, ServiceOffer, offerId);
    if (offer.endedAt !== null || dayOf(now(tx)) <= offer.until) return;
    await settle(tx, { item, offer }, SYSTEM);
    if (item.state === 'published') await this.outbox.publish(tx, ServiceOfferLapsed, { offerId });
  }
}
