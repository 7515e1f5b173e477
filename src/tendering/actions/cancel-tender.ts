import { Injectable } from '@nestjs/common';
import { giveBack } from '../../catalogue/index.js';
import { type Actor, Database, Outbox, advance, lock, save } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { Tender } from '../data/tender.entity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { OffersDeadlineReached, TenderCancelled, TenderDeadlineReached } from '../events.js';
import { isBuyer } from '../policies.js';

/** Calls a published tender off, with a reason that everybody may read; bids not opened by then never are. */
@Injectable()
export class CancelTender {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async run(actor: Actor, id: string, reason: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      await advance(tx, tender, tenderLifecycle, 'cancel', actor);
      tender.endReason = reason;
      await save(tx, tender);
      await this.outbox.cancel(tx, TenderDeadlineReached, id);
      await this.outbox.cancel(tx, OffersDeadlineReached, id);
      await giveBack(tx, tender.itemId);
      await this.outbox.publish(tx, TenderCancelled, { tenderId: id });
      return tender;
    });
  }
}
