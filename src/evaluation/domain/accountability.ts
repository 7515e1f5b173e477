import type { Day } from '../../shared/days.js';
import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';
import type { Violation } from '../../shared/violation.js';
import { refuseCheck } from './check-refusals.js';

/** Why somebody has to answer: what a supervisor saw, in the records named beside it. */
export const ACCOUNTABILITY_CAUSES = [
  'duty-overdue',
  'contract-breach',
  'rectification-failed',
  'false-evaluation',
  'complaint-upheld',
  'other',
] as const;
export type AccountabilityCause = (typeof ACCOUNTABILITY_CAUSES)[number];

/** What follows: 约谈, 责令改正, 通报批评, 移送有关机关, or nothing. None of them acts by itself. */
export const ACCOUNTABILITY_MEASURES = ['talk', 'correction', 'criticism', 'referral', 'none'] as const;
export type AccountabilityMeasure = (typeof ACCOUNTABILITY_MEASURES)[number];

/** A record of accountability (责任追究): opened with its facts, answered by the unit, concluded by somebody else. */
export const accountabilityLifecycle = lifecycle('accountability-record', 'opened', {
  answer: { from: ['opened'], to: 'answered' },
  conclude: { from: ['opened', 'answered'], to: 'concluded' },
  withdraw: { from: ['opened', 'answered'], to: 'withdrawn' },
});
export type AccountabilityState = StateOf<typeof accountabilityLifecycle>;
export type AccountabilityAction = ActionOf<typeof accountabilityLifecycle>;

/** What stands against a conclusion: nobody is held to account unheard, nor by the one who accuses him. */
export function conclusionViolations(facts: {
  state: AccountabilityState;
  answerBy: Day;
  provisional: boolean;
  today: Day;
  openedBy: string;
  concludedBy: string;
}): Violation[] {
  const { state, answerBy, provisional, today, openedBy, concludedBy } = facts;
  const unheard = state === 'opened' && (provisional || today <= answerBy);
  return [
    ...(unheard ? [refuseCheck.unitUnheard({ params: { until: answerBy } })] : []),
    ...(openedBy === concludedBy ? [refuseCheck.concludesOwnCase()] : []),
  ];
}
