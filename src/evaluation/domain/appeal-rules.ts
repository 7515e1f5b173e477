import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, workingDaysFrom } from '../../shared/due-day.js';
import { refuseJudging } from './judging-refusals.js';
import { refuse } from './refusals.js';

/** DESIGN: working days from the delivery of a result; practice is 5 to 7. */
export interface AppealSettings {
  readonly windowWorkingDays: number;
}

export const DEFAULT_APPEAL: AppealSettings = { windowWorkingDays: 5 };

/** Last day for an appeal against a result that was delivered on that day. */
export function appealWindowEnds(
  deliveredOn: Day,
  calendar: WorkingCalendar,
  settings = DEFAULT_APPEAL,
): DueDay {
  return workingDaysFrom(deliveredOn, settings.windowWorkingDays, calendar);
}

/** An appeal comes once, against a result that was delivered, within its window. */
export function appealViolations(facts: {
  today: Day;
  /** Null before the delivery. */
  windowEnds: Day | null;
  appealedBefore: boolean;
}): Violation[] {
  const { today, windowEnds, appealedBefore } = facts;
  if (windowEnds === null) return [refuseJudging.appealNotDelivered()];
  return [
    ...(today > windowEnds ? [refuse.appealTooLate({ params: { until: windowEnds } })] : []),
    ...(appealedBefore ? [refuseJudging.appealTwice()] : []),
  ];
}

/** Who wants to decide on an appeal, and who took part in what it is about. */
export interface ReviewFacts {
  readonly reviewer: { readonly accountId: string; readonly unitIds: readonly string[] };
  /** Accounts that scored, approved or gave an opinion. */
  readonly judgedBy: readonly string[];
  /** The body that evaluated. */
  readonly bodyId: string | null;
  readonly partyUnitIds: readonly string[];
  /** The reviewer stands in a recorded relation to a party. */
  readonly related: boolean;
}

/** Nobody who judged, belongs to the body that did or to a party, or is related to one, decides on the appeal. */
export function reviewerViolations(facts: ReviewFacts): Violation[] {
  const { reviewer, judgedBy, bodyId, partyUnitIds, related } = facts;
  return [
    ...(judgedBy.includes(reviewer.accountId) ? [refuse.reviewerJudged()] : []),
    ...(bodyId !== null && reviewer.unitIds.includes(bodyId) ? [refuseJudging.reviewerOfBody()] : []),
    ...(partyUnitIds.some((id) => reviewer.unitIds.includes(id)) ? [refuse.reviewerOfParty()] : []),
    ...(related ? [refuseJudging.reviewerRelated()] : []),
  ];
}

/** Whether a delivered result binds by itself: nobody has objected, and nobody can any more. */
export function windowIsOver(today: Day, windowEnds: Day | null): boolean {
  return windowEnds !== null && today > windowEnds;
}
