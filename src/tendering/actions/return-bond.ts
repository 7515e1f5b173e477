import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, Settings, advance, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { lateFee } from '../domain/bid-bond.js';
import { bidBondLifecycle } from '../domain/bid-bond.lifecycle.js';
import { BidBondDue, BidBondSettled } from '../events.js';
import { lockOwnBond } from './lock-own-bond.js';

/** Gives a bond back that is due, with what a late return costs. */
@Injectable()
export class ReturnBond {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** `reference`: number of the transfer, or of the paper handed back. IllegalStep (409) for one that is not due. */
  async run(actor: Actor, id: string, reference: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const bond = await lockOwnBond(tx, actor, id);
      next(bidBondLifecycle, 'return', bond.state);
      const today = dayOf(now(tx));
      const due = { by: bond.returnBy, on: today };
      const lateFeeFen = lateFee(bond.amountFen, due, this.settings.bidBondBenchmarkPercent);
      await save(tx, Object.assign(bond, { returnedOn: today, returnReference: reference, lateFeeFen }));
      await advance(tx, bond, bidBondLifecycle, 'return', actor);
      await this.outbox.cancel(tx, BidBondDue, id);
      await this.outbox.publish(tx, BidBondSettled, { bondId: id });
    });
  }
}
