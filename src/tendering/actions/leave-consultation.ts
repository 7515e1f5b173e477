import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Bid } from '../data/bid.entity.js';
import type { OfferRound } from '../data/offer-round.entity.js';
import { presentRound } from '../data/offer-rounds.js';
import { Offer } from '../data/offer.entity.js';
import { Lot } from '../data/lot.entity.js';
import { demandActive, lockRunningShared } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { lateViolations } from '../domain/on-time.js';
import { isBidder } from '../policies.js';
import { receivedAt } from './received-at.js';
import { lockBonds, releaseBond } from './release-bond.js';

/** Lets a bidder leave (退出磋商) before its final offer, with its bond (财库〔2014〕214号 art. 22). */
@Injectable()
export class LeaveConsultation {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** RuleBroken (409) outside the offers, after its final offer or their deadline. NotFound for another's bid. */
  async run(actor: Actor, bidId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(Bid, { id: bidId });
      if (!found || !isBidder(actor, found)) throw new NotFound('bid');
      const { id, state } = await lockRunningShared(tx, found.tenderId);
      const isTime = state === 'offering';
      RuleBroken.conflictUnlessEmpty(isTime ? [] : [refuseAct.leavesNotNow({ params: { state } })]);
      const bid = await lock(tx, Bid, bidId);
      demandActive(await tx.findOneByOrFail(Lot, { id: bid.lotId }));
      const round = await presentRound(tx, id);
      if (round?.final) await demandBeforeFinalOffer(tx, bid, round);
      await advance(tx, bid, bidLifecycle, 'leave', actor);
      const { code } = refuseAct.leftConsultation();
      await save(tx, Object.assign(bid, { invalidReasons: [{ code }] }));
      const tools = { outbox: this.outbox, calendars: this.calendars };
      const held = await lockBonds(tx, { bidId }, ['held']);
      for (const bond of held) await releaseBond(tx, tools, bond, { by: 'left', on: dayOf(now(tx)) }, actor);
    });
  }
}

async function demandBeforeFinalOffer(tx: Tx, { id: bidId }: Bid, round: OfferRound): Promise<void> {
  RuleBroken.conflictUnlessEmpty(lateViolations(receivedAt(tx), round.dueAt));
  const isIn = await tx.existsBy(Offer, { bidId, roundId: round.id });
  RuleBroken.conflictUnlessEmpty(isIn ? [refuseAct.offeredFinally()] : []);
}
