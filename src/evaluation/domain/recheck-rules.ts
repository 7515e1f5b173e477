import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseResult } from './result-refusals.js';
import type { VisitState } from './visit.lifecycle.js';

const ENDED: readonly VisitState[] = ['concluded', 'skipped', 'dropped'];

/** Nothing is found before the re-visit has ended; one that nobody could make was left out with a reason, and is no bar. */
export function recheckViolations(
  visit: { readonly state: VisitState; readonly dueOn: Day } | null,
): Violation[] {
  if (visit !== null && ENDED.includes(visit.state)) return [];
  return [refuseResult.revisitNotMade({ params: { on: visit?.dueOn ?? '—' } })];
}
