import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import { type TenderState, hasEnded } from './tender.lifecycle.js';

/** What may still come into the records of a procurement. */
export interface ArchiveFacts {
  readonly today: Day;
  /** First day after the challenge window of the award that stands; null without one. */
  readonly contractableFrom: Day | null;
  /** A challenge or complaint is not decided yet. */
  readonly disputed: boolean;
}

/**
 * Why a procurement can't be archived: it is not over, its result may still be challenged, or a dispute is open. The
 * bundle is made once, so nothing of the procedure may come after it (政府采购法 art. 42).
 */
export function archiveViolations(
  state: TenderState,
  { today, contractableFrom, disputed }: ArchiveFacts,
): Violation[] {
  if (state !== 'awarded' && !hasEnded(state)) return [refuseAct.notOver({ params: { state } })];
  const challengeable = contractableFrom !== null && today < contractableFrom;
  return [
    ...(challengeable ? [refuseAct.stillChallengeable({ params: { from: contractableFrom } })] : []),
    ...(disputed ? [refuseAct.disputeOpen()] : []),
  ];
}
