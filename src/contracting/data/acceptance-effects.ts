import { type Actor, type Tx, advance, lock, save } from '../../platform/index.js';
import { type Day, addDays } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { AcceptanceResult } from '../domain/acceptance-rules.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import { milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import type { Acceptance } from './acceptance.entity.js';
import { meetMilestone, milestonesOf } from './contract-steps.js';
import type { Contract } from './contract.entity.js';
import { dropOpenChanges } from './drop-change.js';
import { Milestone } from './milestone.entity.js';
import { withholdInstalment } from './withhold-instalment.js';

/** Moves the milestone of a concluded acceptance: accepted, sent back, or refused with its money going back. */
export async function moveMilestone(
  tx: Tx,
  contract: Contract,
  { id, milestoneId, acceptedOn, reworkBy }: Acceptance,
  result: AcceptanceResult,
  actor: Actor,
): Promise<void> {
  const milestone = await lock(tx, Milestone, milestoneId);
  if (result === 'refuse') await withholdInstalment(tx, contract, milestone, { type: 'acceptance', id });
  await save(tx, Object.assign(milestone, { reachedOn: acceptedOn, reworkBy }));
  await advance(tx, milestone, milestoneLifecycle, result, actor);
}

/** A supplement's instalments wait for the same delivery: they are met with it, and go with it when it is refused. */
export async function moveSupplements(
  tx: Tx,
  contract: Contract,
  { id, stage, acceptedOn }: Acceptance,
  actor: Actor,
): Promise<void> {
  const waiting = (await milestonesOf(tx, contract.id)).filter((each) => {
    return each.stage === stage && each.changeId !== null && each.state === 'planned';
  });
  for (const milestone of waiting) {
    if (acceptedOn) await meetMilestone(tx, milestone, acceptedOn, actor);
    else {
      await withholdInstalment(tx, contract, milestone, { type: 'acceptance', id });
      await save(tx, milestone);
      await advance(tx, milestone, milestoneLifecycle, 'cancel', actor);
    }
  }
}

/** The final acceptance ends the performance; what is to be evaluated falls due some days after it. Answers those milestones. */
export async function endPerformance(
  tx: Tx,
  contract: Contract,
  acceptedOn: Day,
  assessment: { readonly days: number; readonly calendar: WorkingCalendar },
  actor: Actor,
): Promise<{ id: string; last: Day }[]> {
  await save(tx, Object.assign(contract, { acceptedOn }));
  await advance(tx, contract, contractLifecycle, 'accept', actor);
  await dropOpenChanges(tx, contract.id, actor);
  const last = rolledForward(addDays(acceptedOn, assessment.days), assessment.calendar).day;
  const assessed = (await milestonesOf(tx, contract.id)).filter(({ kind, changeId, state }) => {
    return kind === 'assessment' && changeId === null && state === 'planned';
  });
  for (const milestone of assessed) await save(tx, Object.assign(milestone, { dueOn: last }));
  return assessed.map(({ id }) => ({ id, last }));
}
