import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { resumeTender } from '../actions/suspend-tender.js';
import { Tender } from '../data/tender.entity.js';
import { SuspensionEnded } from '../events.js';

/** Lets a tender go on when its suspension's last day is over. */
@Injectable()
export class EndSuspensions {
  constructor(private readonly outbox: Outbox) {}

  @Handles(SuspensionEnded, 'tendering.end-suspension')
  async end(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    const tender = await lock(tx, Tender, tenderId);
    if (tender.suspendedUntil && dayOf(now(tx)) > tender.suspendedUntil)
      await resumeTender(tx, this.outbox, tender, null);
  }
}
