import { Injectable } from '@nestjs/common';
import { Handles, KeyRing, Outbox, type Tx, lock, now } from '../../platform/index.js';
import { areOffersDue, closeOffers } from '../actions/close-offers.js';
import { Tender } from '../data/tender.entity.js';
import { OffersDeadlineReached } from '../events.js';

/** Opens the offers of a round at its deadline. A late, doubled or outdated message finds nothing to do. */
@Injectable()
export class CloseDueOffers {
  constructor(
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  @Handles(OffersDeadlineReached, 'tendering.close-due-offers')
  async close(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    const tender = await lock(tx, Tender, tenderId);
    if (areOffersDue(tender, now(tx)))
      await closeOffers(tx, { outbox: this.outbox, keys: this.keys }, tender);
  }
}
