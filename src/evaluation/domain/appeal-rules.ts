import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, workingDaysFrom } from '../../shared/due-day.js';
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

/** An appeal comes within the window and says why. */
export function appealViolations(facts: { today: Day; windowEnds: Day; grounds: string }): Violation[] {
  const violations: Violation[] = [];
  if (facts.today > facts.windowEnds) {
    violations.push(refuse.appealTooLate({ params: { until: facts.windowEnds } }));
  }
  if (facts.grounds.trim() === '') violations.push(refuse.appealWithoutGrounds({ pointer: '/grounds' }));
  return violations;
}

/** Nobody who judged, or belongs to a party of the project, decides on the appeal. */
export function reviewerViolations(facts: {
  reviewer: { accountId: string; unitId: string };
  judgedBy: readonly string[];
  partyUnitIds: readonly string[];
}): Violation[] {
  const violations: Violation[] = [];
  if (facts.judgedBy.includes(facts.reviewer.accountId)) violations.push(refuse.reviewerJudged());
  if (facts.partyUnitIds.includes(facts.reviewer.unitId)) violations.push(refuse.reviewerOfParty());
  return violations;
}

/** A result binds once nobody can object any more: window over, confirmed by the organization, or appeal decided. */
export function concludeViolations(facts: {
  today: Day;
  windowEnds: Day;
  confirmedByOrganization: boolean;
  appealDecided: boolean;
}): Violation[] {
  const binding = facts.confirmedByOrganization || facts.appealDecided || facts.today > facts.windowEnds;
  return binding ? [] : [refuse.appealWindowOpen({ params: { until: facts.windowEnds } })];
}
