import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, save } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { BidBond } from '../data/bid-bond.entity.js';
import { Bid } from '../data/bid.entity.js';
import { lockRunning } from '../data/running.js';
import { bidBondLifecycle } from '../domain/bid-bond.lifecycle.js';
import { refuseBond } from '../domain/bond-refusals.js';
import { isBuyer } from '../policies.js';
import { disqualify } from './disqualify.js';

/** Finds, after the opening and before the review, that a bond never came in: its bid is invalid (87号令 art. 63). */
@Injectable()
export class MissBond {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) once bids are reviewed; IllegalStep for a bond that is not held. NotFound for another buyer. */
  async run(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(BidBond, { id });
      if (!found) throw new NotFound('bid_bond');
      const tender = await lockRunning(tx, found.tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('bid_bond');
      RuleBroken.conflictUnlessEmpty(tender.state === 'opened' ? [] : [refuseBond.reviewed()]);
      const bid = await lock(tx, Bid, found.bidId);
      const bond = await lock(tx, BidBond, id);
      await save(tx, Object.assign(bond, { note: reason }));
      await advance(tx, bond, bidBondLifecycle, 'miss', actor);
      if (bid.state === 'opened')
        await disqualify(tx, bid, [refuseBond.notReceived({ params: { reason } })], actor);
    });
  }
}
