import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { Award } from '../data/award.entity.js';
import type { BidBond } from '../data/bid-bond.entity.js';
import { Bid } from '../data/bid.entity.js';
import { Tender } from '../data/tender.entity.js';
import { type ForfeitFacts, type ForfeitGround, forfeitViolations } from '../domain/bid-bond.js';
import { bidBondLifecycle } from '../domain/bid-bond.lifecycle.js';
import { BidBondDue, BidBondSettled } from '../events.js';
import { lockOwnBond } from './lock-own-bond.js';

/** Why a bond is kept. */
export interface ForfeitWish {
  readonly ground: ForfeitGround;
  readonly reason: string;
  /** Day of the letter in which the supplier withdrew. */
  readonly withdrawnOn?: Day;
}

/** Keeps a bond of a supplier that withdrew after the deadline or refused to sign. */
@Injectable()
export class ForfeitBond {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422) unless what is known bears the ground out; IllegalStep (409) for one that went back or is missing. */
  async run(actor: Actor, id: string, { ground, reason, withdrawnOn }: ForfeitWish): Promise<void> {
    await this.database.transaction(async (tx) => {
      const bond = await lockOwnBond(tx, actor, id);
      next(bidBondLifecycle, 'forfeit', bond.state);
      RuleBroken.unlessEmpty(forfeitViolations(ground, await factsOf(tx, bond, withdrawnOn)));
      await save(tx, Object.assign(bond, { forfeitGround: ground, note: reason }));
      await advance(tx, bond, bidBondLifecycle, 'forfeit', actor);
      await this.outbox.cancel(tx, BidBondDue, id);
      await this.outbox.publish(tx, BidBondSettled, { bondId: id });
    });
  }
}

async function factsOf(tx: Tx, bond: BidBond, withdrawnOn: Day | undefined): Promise<ForfeitFacts> {
  const { bidId, tenderId, releasedBy } = bond;
  const { state } = await tx.findOneByOrFail(Bid, { id: bidId });
  const { deadlineOn } = await tx.findOneByOrFail(Tender, { id: tenderId });
  const refused = { bidId, state: 'cancelled', cancelGround: 'supplier-refused' } as const;
  return {
    hasRefused: await tx.existsBy(Award, refused),
    isFree: releasedBy === 'unopened' || state === 'left',
    ...{ withdrawnOn, deadlineOn, today: dayOf(now(tx)) },
  };
}
