import type { Day } from '../../shared/days.js';

/** 签订之日起 7 个工作日内备案 (110号令). */
export const FILE_WITHIN_WORKING_DAYS = 7;
/** 收到申请之日起 7 个工作日内审核 (110号令). */
export const DECIDE_WITHIN_WORKING_DAYS = 7;

/** Parties without which a closed agreement is none: two where the people served choose, else one (110号令). */
export function leastParties({ chosenByServed }: { readonly chosenByServed: boolean }): number {
  return chosenByServed ? 2 : 1;
}

/** Whether a clock that still runs is over. */
export function isOverdue(last: Day | null, doneOn: Day | null, today: Day): boolean {
  return last !== null && (doneOn ?? today) > last;
}
