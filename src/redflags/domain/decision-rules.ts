import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { RedFlagState } from './red-flag.lifecycle.js';
import { refuseFlag } from './refusals.js';

/** What decides whether a supervisor may settle a flag. */
export interface DecisionFacts {
  readonly state: RedFlagState;
  /** Last day for the buyer's explanation; null where no buyer answers for it. */
  readonly explainBy: Day | null;
  /** No calendar says yet when that is. */
  readonly provisional: boolean;
  readonly today: Day;
  /** The supervisor has a post, a relative or a share with whom it is about. */
  readonly isTied: boolean;
}

/** Every reason against a decision: nobody is judged unheard, nor by who is tied to the matter. */
export function decisionViolations({
  state,
  explainBy,
  provisional,
  today,
  isTied,
}: DecisionFacts): Violation[] {
  const unheard = state === 'open' && explainBy !== null && (provisional || today <= explainBy);
  return [
    ...(unheard ? [refuseFlag.buyerUnheard({ params: { until: explainBy } })] : []),
    ...(isTied ? [refuseFlag.deciderTied()] : []),
  ];
}
