import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, lock, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { addDays, dayOf } from '../../shared/days.js';
import { remind, remindAt, settleReturnDay } from '../actions/release-bond.js';
import { BidBond } from '../data/bid-bond.entity.js';
import { BidBondDue, BidBondReminded } from '../events.js';

/** Reminds of bonds that have to go back: on the last day, and once more when that is over. */
@Injectable()
export class WatchBonds {
  constructor(
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Handles(BidBondDue, 'tendering.watch-bonds')
  async due(tx: Tx, { bondId }: { bondId: string }): Promise<void> {
    const bond = await lock(tx, BidBond, bondId);
    if (bond.state !== 'due') return;
    const known = bond.returnBy;
    await settleReturnDay(tx, { outbox: this.outbox, calendars: this.calendars }, bond);
    if (known === null) return remind(tx, this.outbox, bond);
    const overdue = dayOf(now(tx)) > known;
    if (!overdue) await remindAt(tx, this.outbox, bond, addDays(known, 1));
    await this.outbox.publish(tx, BidBondReminded, { bondId, overdue });
  }
}
