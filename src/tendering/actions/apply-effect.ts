import { In, Not } from 'typeorm';
import { type Doer, type Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Award } from '../data/award.entity.js';
import { Lot } from '../data/lot.entity.js';
import { lotsOf } from '../data/lots.js';
import { lockResult, revokeResult } from '../data/framework-results.js';
import type { Tender } from '../data/tender.entity.js';
import { type AwardGround, type AwardState, awardLifecycle } from '../domain/award.lifecycle.js';
import { refuseDispute } from '../domain/dispute-refusals.js';
import { type DisputeEffect, type DisputeOutcome, effectViolations } from '../domain/dispute-rules.js';
import { lotLifecycle } from '../domain/lot.lifecycle.js';
import { hasEnded, tenderLifecycle } from '../domain/tender.lifecycle.js';
import { AwardCancelled, AwardNoticeEnded } from '../events.js';
import { endLot, settleTender } from './end-lots.js';
import { endTender } from './end-tender.js';

/** Takes an award back; its lot is open again, and the tender stands where its report was made. RuleBroken (409) once a contract is drawn up. */
export async function revokeAward(
  tx: Tx,
  outbox: Outbox,
  { tender, award, ground, reason }: { tender: Tender; award: Award; ground: AwardGround; reason: string },
  doer: Doer,
): Promise<Lot> {
  RuleBroken.conflictUnlessEmpty(award.contractedAt ? [refuseDispute.awardContracted()] : []);
  await save(tx, Object.assign(award, { cancelGround: ground, cancelReason: reason }));
  await advance(tx, award, awardLifecycle, 'cancel', doer);
  const lot = await lock(tx, Lot, award.lotId);
  await advance(tx, lot, lotLifecycle, 'revoke-award', doer);
  if (tender.state === 'awarded') await advance(tx, tender, tenderLifecycle, 'revoke-award', doer);
  await outbox.cancel(tx, AwardNoticeEnded, award.id);
  await outbox.publish(tx, AwardCancelled, { awardId: award.id, tenderId: tender.id });
  return lot;
}

/** What was found about a dispute, and what follows. */
export interface Verdict {
  readonly outcome: DisputeOutcome;
  readonly effect: DisputeEffect;
  readonly ground: AwardGround;
  /** Public. */
  readonly reason: string;
  /** The lot that it is about; null for all of them. */
  readonly lotId: string | null;
}

/**
 * What a reply or a decision does to the locked tender: to the lot that the dispute names, the others untouched, or to
 * all. RuleBroken (422) where outcome, effect and state don't fit.
 */
export async function applyEffect(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  verdict: Verdict,
  doer: Doer,
): Promise<void> {
  const { outcome, effect, ground, reason, lotId } = verdict;
  const lots = (await lotsOf(tx, tender.id)).filter(({ id }) => lotId === null || id === lotId);
  const awards = await liveAwards(tx, lots);
  const result = await lockResult(tx, tender.id);
  RuleBroken.unlessEmpty(
    effectViolations(outcome, effect, {
      isAwarded: awards.length > 0,
      isContracted: awards.some(({ contractedAt }) => contractedAt !== null) || Boolean(result?.boundAt),
      isOver:
        hasEnded(tender.state) || lots.every(({ state }) => state === 'failed' || state === 'cancelled'),
    }),
  );
  if (effect === 'none' || effect === 'correct') return;
  for (const award of awards) await revokeAward(tx, outbox, { tender, award, ground, reason }, doer);
  if (result) await revokeResult(tx, outbox, { tender, result }, doer);
  if (effect === 'next-candidate') return;
  const end = { step: effect === 'redo' ? 'fail' : 'cancel', reason } as const;
  if (lotId === null) return endTender(tx, outbox, tender, end, doer);
  const lot = await lock(tx, Lot, lotId);
  await endLot(tx, lot, end, doer);
  await settleTender(tx, outbox, tender, { ended: [lot] }, doer);
}

/** The awards of lots that stand, in the order of their ids. */
async function liveAwards(tx: Tx, lots: readonly Lot[]): Promise<Award[]> {
  const lotId = In(lots.map(({ id }) => id));
  const found = await tx.find(Award, { where: { lotId, state: Not('cancelled') }, order: { id: 'ASC' } });
  const locked: Award[] = [];
  for (const { id } of found) locked.push(await lock(tx, Award, id));
  return locked;
}

/**
 * Marks an award as contracted: from then on it is not taken back. For contracting, in its own transaction; answers the
 * state in which the award was found under its lock.
 */
export async function markContracted(tx: Tx, awardId: string): Promise<AwardState> {
  const award = await lock(tx, Award, awardId);
  await save(tx, Object.assign(award, { contractedAt: now(tx) }));
  return award.state;
}
