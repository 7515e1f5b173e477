import { Injectable } from '@nestjs/common';
import { Handles, Outbox, SYSTEM, type Tx, advance, lock, now } from '../../platform/index.js';
import { Tender } from '../data/tender.entity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { TenderClosed, TenderDeadlineReached } from '../events.js';
import { isDue } from '../policies.js';

/** Closes a tender at its deadline. A late, doubled or outdated message finds nothing to do. */
@Injectable()
export class CloseDueTenders {
  constructor(private readonly outbox: Outbox) {}

  @Handles(TenderDeadlineReached, 'tendering.close-due-tender')
  async close(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    const tender = await lock(tx, Tender, tenderId);
    if (isDue(tender, now(tx))) await closeTender(tx, this.outbox, tender);
  }
}

/** The step itself: taken by the deadline's message, or by whoever opens before that message has come. */
export async function closeTender(tx: Tx, outbox: Outbox, tender: Tender): Promise<void> {
  await advance(tx, tender, tenderLifecycle, 'close', SYSTEM);
  await outbox.publish(tx, TenderClosed, { tenderId: tender.id });
}
