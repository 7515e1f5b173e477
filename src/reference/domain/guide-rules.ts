import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** Why the days of an entry of the guide catalogue can't be. */
export function guideViolations(entry: {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}): Violation[] {
  const early = entry.validTo !== null && entry.validTo < entry.validFrom;
  return early ? [refuse.guideEndsEarly({ pointer: '/validTo' })] : [];
}
