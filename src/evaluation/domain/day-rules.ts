import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** Between what days a visit may be put; both inclusive. `due`: it has a day already and is to get a later one. */
export interface DayLimits {
  readonly today: Day;
  readonly until: Day;
  readonly due?: Day;
}

/** Why a visit can't be put on that day; every reason at once. */
export function dayViolations(on: Day, { today, until, due }: DayLimits): Violation[] {
  const pointer = '/on';
  const violations: Violation[] = [];
  if (on < today) violations.push(refuse.visitDayPast({ pointer, params: { today } }));
  if (due !== undefined && on <= due) violations.push(refuse.visitDayNotLater({ pointer, params: { due } }));
  if (on > until) violations.push(refuse.visitDayTooFar({ pointer, params: { until } }));
  return violations;
}
