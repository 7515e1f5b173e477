import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  Outbox,
  type Tx,
  advance,
  create,
  now,
  save,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { OfferRound } from '../data/offer-round.entity.js';
import { changeVoice, presentRound } from '../data/offer-rounds.js';
import { lockRunning } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { type RoundWish, roundViolations } from '../domain/offer-rounds.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { OfferRoundCalled, OffersDeadlineReached } from '../events.js';
import { isBuyer } from '../policies.js';
import { areOffersDue, closeOffers } from './close-offers.js';

/** Calls a further round of offers, when the last one is closed and was not the final one. */
@Injectable()
export class CallOfferRound {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  /** RuleBroken: 409 while a round is open, 422 for a past deadline or unconfirmed changes. IllegalStep outside the offers. */
  run(actor: Actor, tenderId: string, wish: RoundWish): Promise<OfferRound> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      if (areOffersDue(tender, now(tx)))
        await closeOffers(tx, { outbox: this.outbox, keys: this.keys }, tender);
      await advance(tx, tender, tenderLifecycle, 'call-round', actor);
      const open = await presentRound(tx, tenderId);
      const params = open && { round: open.number, until: formatInstant(open.dueAt) };
      RuleBroken.conflictUnlessEmpty(params ? [refuseAct.roundOpen({ params })] : []);
      const voice = await changeVoice(tx, tender, actor);
      RuleBroken.unlessEmpty(roundViolations(wish, { now: now(tx), asked: true, voice }));
      return beginRound(tx, this.outbox, tender, wish, actor);
    });
  }
}

/** Begins a round of a locked tender, and tells everybody who takes part at once. */
export async function beginRound(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  { final, dueAt, changes }: RoundWish,
  { accountId: calledBy }: Actor,
): Promise<OfferRound> {
  if (!dueAt) throw new Error('a round has its deadline');
  const tenderId = tender.id;
  const number = (await tx.countBy(OfferRound, { tenderId })) + 1;
  const facts = { tenderId, number, final, dueAt, changes, calledBy, openedAt: null };
  const round = await create(tx, OfferRound, facts);
  await planRound(tx, outbox, tender, dueAt);
  await outbox.publish(tx, OfferRoundCalled, { roundId: round.id });
  return round;
}

/** Puts off the round of a locked tender in which offers are taken. */
export async function putOffRound(tx: Tx, outbox: Outbox, tender: Tender, dueAt: Date): Promise<void> {
  const round = await presentRound(tx, tender.id);
  if (!round) return;
  await save(tx, Object.assign(round, { dueAt }));
  await planRound(tx, outbox, tender, dueAt);
}

async function planRound(tx: Tx, outbox: Outbox, tender: Tender, at: Date): Promise<void> {
  await save(tx, Object.assign(tender, { offersDueAt: at }));
  await outbox.publish(tx, OffersDeadlineReached, { tenderId: tender.id }, { at, key: tender.id });
}
