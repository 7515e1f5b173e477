import {
  type Actor,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { giveBack } from '../../catalogue/index.js';
import { dayOf } from '../../shared/days.js';
import { type Fen, parseYuan } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { sha256 } from '../../shared/sha256.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { isSigningHeld } from '../data/disputes.js';
import { activeLots } from '../data/lots.js';
import { lotLifecycle } from '../domain/lot.lifecycle.js';
import { EvaluationReport } from '../data/evaluation-report.entity.js';
import { FrameworkResult } from '../data/framework-result.entity.js';
import { lockResult } from '../data/framework-results.js';
import { frozenRules } from '../data/frozen-rules.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { contentOfReport } from '../data/report-content.js';
import { lockRunning } from '../data/running.js';
import { Tender } from '../data/tender.entity.js';
import { awardDays } from '../domain/award-days.js';
import { awardViolations } from '../domain/award-rules.js';
import { refuseAct } from '../domain/act-refusals.js';
import { refuseFramework } from '../domain/framework-refusals.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';

constraintMeans('framework_result_once', refuseAct.alreadyAwarded);

/** A supplier that a first stage admits. */
export interface AdmittedSupplier {
  readonly bidId: string;
  readonly organizationId: string;
  /** 1 for the first in the report's order. */
  readonly place: number;
  /** Of one unit of the service. */
  readonly price: Fen;
}

/** What a first stage came to: the tender with its framework terms, and who is in. */
export interface ConcludedFirstStage {
  readonly tender: Tender;
  readonly result: FrameworkResult;
  readonly admitted: readonly AdmittedSupplier[];
}

/**
 * Concludes the first stage of a framework, in its context's transaction: all who are not left out are admitted, and
 * the result is announced. NotFound for another buyer's; IllegalStep (409) before the report; RuleBroken: 409 for
 * another method, 422 for a preparer, or a decision that is not what its hash says.
 */
export async function concludeFirstStage(
  tx: Tx,
  actor: Actor,
  wish: { tenderId: string; decision: { text: string; sha256?: string } },
  calendar: WorkingCalendar,
): Promise<ConcludedFirstStage> {
  const tender = await lockRunning(tx, wish.tenderId);
  if (!isBuyer(actor, tender)) throw new NotFound('tender');
  RuleBroken.conflictUnlessEmpty(tender.framework ? [] : [refuseFramework.notFirstStage()]);
  await advance(tx, tender, tenderLifecycle, 'conclude', actor);
  for (const lot of await activeLots(tx, tender.id)) await advance(tx, lot, lotLifecycle, 'award', actor);
  const report = await tx.findOneByOrFail(EvaluationReport, { tenderId: tender.id });
  const { text } = wish.decision;
  const decided = awardDays(frozenRules(tender), dayOf(now(tx)), calendar);
  RuleBroken.unlessEmpty([
    ...awardViolations({
      ...{ rank: 1, confirmer: actor.accountId, preparers: await preparersOf(tx, tender, report) },
      ...{ sha256: sha256(text), givenSha256: wish.decision.sha256 },
    }),
    ...decided.violations,
  ]);
  const { bids, candidates } = contentOfReport(report);
  const { noticeEndsOn, contractableFrom, signBy } = decided.days;
  const result = await create(tx, FrameworkResult, {
    ...{ tenderId: tender.id, noticeEndsOn, contractableFrom, signBy, publishedOn: dayOf(now(tx)) },
    admitted: [...candidates],
    eliminated: bids.flatMap(({ bidId }) => (candidates.includes(bidId) ? [] : [bidId])),
    ...{ decision: text, decisionSha256: sha256(text), decidedBy: actor.accountId },
    ...{ boundAt: null, revokedAt: null },
  });
  const admitted = candidates.map((bidId, index) => {
    const bid = bids.find((each) => each.bidId === bidId);
    if (!bid) throw new Error('a candidate has its line in the report');
    const { organizationId, finalPrice } = bid;
    return { bidId, organizationId, place: index + 1, price: parseYuan(finalPrice) };
  });
  return { tender, result, admitted };
}

async function preparersOf(tx: Tx, { id, draftedBy }: Tender, report: EvaluationReport): Promise<string[]> {
  const members = await tx.findBy(PanelMember, { tenderId: id });
  return [draftedBy, report.frozenBy, ...members.map(({ accountId }) => accountId)];
}

/**
 * Somebody signs the agreement: its first stage is not undone any more, and the item that described the service is free to
 * be called off like any other. RuleBroken (409) while a dispute may affect the result, or the tender is suspended.
 */
export async function bindFirstStage(tx: Tx, tenderId: string): Promise<void> {
  const tender = await lock(tx, Tender, tenderId);
  const known = await lockResult(tx, tenderId);
  if (known?.boundAt) return;
  RuleBroken.conflictUnlessEmpty((await isSigningHeld(tx, tenderId)) ? [refuseFramework.signingHeld()] : []);
  if (!known) throw new NotFound('framework_result');
  await save(tx, Object.assign(known, { boundAt: now(tx) }));
  await giveBack(tx, tender.itemId);
}
