import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { AcceptanceStage, MilestoneStage } from './milestone-plan.js';
import { type MilestoneState, isReached } from './milestone.lifecycle.js';
import { refuse } from './refusals.js';

interface Delivery {
  readonly stage: MilestoneStage;
  readonly title: string;
  readonly state: MilestoneState;
  /** Instalments of supplements are no deliveries: they wait for one. */
  readonly changeId?: string | null;
}

/** What the final delivery waits for; what was refused for good is waited for no longer. */
const EARLIER: readonly MilestoneStage[] = ['mid-term', 'report'];

/** The delivery that an acceptance of a stage is about: the first of that stage that is not accepted yet. */
export function deliveryOf<T extends Delivery>(
  milestones: readonly T[],
  stage: AcceptanceStage,
): T | undefined {
  const ofStage = milestones.filter((each) => each.stage === stage && !each.changeId);
  return ofStage.find((milestone) => !isReached(milestone.state)) ?? ofStage.at(-1);
}

/** Why an acceptance can't be opened now: nothing submitted, or the final one before the others and the reports. */
export function openingViolations(delivery: Delivery, milestones: readonly Delivery[]): Violation[] {
  const earlier = milestones.filter(
    (each) =>
      EARLIER.includes(each.stage) && !each.changeId && !isReached(each.state) && each.state !== 'refused',
  );
  return [
    ...(delivery.state === 'submitted' ? [] : [refuse.milestoneNotSubmitted()]),
    ...(delivery.stage === 'final'
      ? earlier.map(({ title }) => refuse.earlierDeliveryOpen({ params: { title } }))
      : []),
  ];
}

/** The day of acceptance lies between the signing and today. */
export function acceptedOnViolations(acceptedOn: Day, signedOn: Day, today: Day): Violation[] {
  const at = { pointer: '/acceptedOn' };
  return [
    ...(acceptedOn > today ? [refuse.acceptedInFuture(at)] : []),
    ...(acceptedOn < signedOn ? [refuse.acceptedBeforeSigning({ ...at, params: { signedOn } })] : []),
  ];
}
