import { Not } from 'typeorm';
import { type Doer, type Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Award } from '../data/award.entity.js';
import { lockResult, revokeResult } from '../data/framework-results.js';
import type { Tender } from '../data/tender.entity.js';
import { type AwardGround, awardLifecycle } from '../domain/award.lifecycle.js';
import { refuseDispute } from '../domain/dispute-refusals.js';
import { type DisputeEffect, type DisputeOutcome, effectViolations } from '../domain/dispute-rules.js';
import { hasEnded, tenderLifecycle } from '../domain/tender.lifecycle.js';
import { AwardCancelled, AwardNoticeEnded } from '../events.js';
import { endTender } from './end-tender.js';

/** The award of a tender that stands; null while there is none. */
export async function liveAward(tx: Tx, tenderId: string): Promise<Award | null> {
  const found = await tx.findOneBy(Award, { tenderId, state: Not('cancelled') });
  return found && lock(tx, Award, found.id);
}

/** Takes an award back; the tender stands again where its report was made. RuleBroken (409) once a contract is drawn up. */
export async function revokeAward(
  tx: Tx,
  outbox: Outbox,
  { tender, award, ground, reason }: { tender: Tender; award: Award; ground: AwardGround; reason: string },
  doer: Doer,
): Promise<void> {
  RuleBroken.conflictUnlessEmpty(award.contractedAt ? [refuseDispute.awardContracted()] : []);
  await save(tx, Object.assign(award, { cancelGround: ground, cancelReason: reason }));
  await advance(tx, award, awardLifecycle, 'cancel', doer);
  await advance(tx, tender, tenderLifecycle, 'revoke-award', doer);
  await outbox.cancel(tx, AwardNoticeEnded, award.id);
  await outbox.publish(tx, AwardCancelled, { awardId: award.id, tenderId: tender.id });
}

/** What a reply or a decision does to the locked tender. RuleBroken (422) where outcome, effect and state don't fit. */
export async function applyEffect(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  verdict: { outcome: DisputeOutcome; effect: DisputeEffect; ground: AwardGround; reason: string },
  doer: Doer,
): Promise<void> {
  const { outcome, effect, ground, reason } = verdict;
  const award = await liveAward(tx, tender.id);
  const result = await lockResult(tx, tender.id);
  RuleBroken.unlessEmpty(
    effectViolations(outcome, effect, {
      isAwarded: award !== null,
      isContracted: Boolean(award?.contractedAt ?? result?.boundAt),
      isOver: hasEnded(tender.state),
    }),
  );
  if (effect === 'none' || effect === 'correct') return;
  if (award) await revokeAward(tx, outbox, { tender, award, ground, reason }, doer);
  if (result) await revokeResult(tx, outbox, { tender, result }, doer);
  if (effect === 'next-candidate') return;
  await endTender(tx, outbox, tender, { step: effect === 'redo' ? 'fail' : 'cancel', reason }, doer);
}

/** Marks an award as contracted: from then on it is not taken back. For contracting, in its own transaction. */
export async function markContracted(tx: Tx, awardId: string): Promise<void> {
  const award = await lock(tx, Award, awardId);
  await save(tx, Object.assign(award, { contractedAt: now(tx) }));
}
