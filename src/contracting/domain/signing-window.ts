import { type Day, addDays } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, rolledBack, rolledForward, workingDaysFrom } from '../../shared/due-day.js';

/** 政府采购法 art. 46: calendar days from the notice of award. */
const SIGN_WITHIN_DAYS = 30;
/** 实施条例 art. 50: working days from signing to publication; of a change too (财办库〔2023〕243号). */
export const PUBLISH_WITHIN_WORKING_DAYS = 2;
/** 政府采购法 art. 47: working days from signing to filing. */
export const FILE_WITHIN_WORKING_DAYS = 7;

/** Between which days both sides sign. */
export interface SigningWindow {
  /** The day after the result period and the challenge window. */
  readonly from: Day;
  /** The last working day on which nobody needs the rolling of the deadline. */
  readonly warnOn: DueDay;
  readonly until: DueDay;
}

/** The window for signatures: opens when nobody can challenge any more, closes 30 days after the notice. */
export function signingWindow(notice: Day, challengeEnds: Day, calendar: WorkingCalendar): SigningWindow {
  const raw = addDays(notice, SIGN_WITHIN_DAYS);
  return {
    from: addDays(challengeEnds, 1),
    warnOn: rolledBack(raw, calendar),
    until: rolledForward(raw, calendar),
  };
}

/** What the second signature sets running: publication (2 working days) and filing (7 working days). */
export function contractClocks(
  signedOn: Day,
  calendar: WorkingCalendar,
): { publishBy: DueDay; fileBy: DueDay } {
  return {
    publishBy: workingDaysFrom(signedOn, PUBLISH_WITHIN_WORKING_DAYS, calendar),
    fileBy: workingDaysFrom(signedOn, FILE_WITHIN_WORKING_DAYS, calendar),
  };
}
