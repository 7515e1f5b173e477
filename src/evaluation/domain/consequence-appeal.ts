import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { appealViolations } from './appeal-rules.js';
import type { ConsequenceKind } from './consequence-rules.js';
import { refuseResult as refuse } from './result-refusals.js';

/** A consequence as far as an appeal against it goes. */
export interface ContestedConsequence {
  readonly kind: ConsequenceKind;
  readonly appealBy: Day;
  /** No calendar has closed the window yet: it is open. */
  readonly provisional: boolean;
  readonly appealedBefore: boolean;
  readonly today: Day;
}

/** Within the window, once; the tail is contested with the result, an exclusion in its own case. */
export function consequenceAppealViolations(facts: ContestedConsequence): Violation[] {
  const { kind, appealBy, provisional, appealedBefore, today } = facts;
  return [
    ...(kind === 'tail-factor' ? [refuse.consequenceOfResult()] : []),
    ...(kind === 'exclusion' ? [refuse.consequenceHasDefence()] : []),
    ...appealViolations({ today: provisional ? appealBy : today, windowEnds: appealBy, appealedBefore }),
  ];
}
