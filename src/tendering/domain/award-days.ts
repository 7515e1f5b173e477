import { type Day, addDays } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { MethodRules } from './method-rules.js';
import { refuse } from './refusals.js';
import { timetable } from './timetable.js';
import type { TimetableKey } from './timetable-keys.js';

/** The days that follow from a result announced on a day. */
export interface AwardDays {
  /** Last day of the result's notice period. */
  readonly noticeEndsOn: Day;
  /** Last day on which the result may be challenged. */
  readonly challengeEndsOn: Day;
  /** The day after it: from here on a contract may be drawn up. */
  readonly contractableFrom: Day;
  /** Last day for signing; the raw one while its year's calendar is missing: nobody signs too late by it. */
  readonly signBy: Day;
  readonly signProvisional: boolean;
}

/** The days, and why they can't stand: the windows that hold a contract off are exact or there is no award. */
export function awardDays(
  rules: MethodRules,
  announcedOn: Day,
  calendar: WorkingCalendar,
): { days: AwardDays; violations: Violation[] } {
  const happened = { report: announcedOn, confirmation: announcedOn, 'result-notice': announcedOn };
  const facts = { issuedOn: announcedOn, deadlineOn: announcedOn, reviewedOn: announcedOn, happened };
  const dates = timetable(rules, facts, calendar);
  const dateOf = (key: TimetableKey) => {
    const date = dates.find((each) => each.key === key);
    if (!date) throw new RangeError(`${rules.code} sets no ${key}`);
    return date;
  };
  // Below the threshold no law gives a window for challenges: the notice period is all.
  const challengeKey = rules.periods['challenge-end'] ? 'challenge-end' : 'result-period-end';
  const [notice, challenge, contract] = [
    dateOf('result-period-end'),
    dateOf(challengeKey),
    dateOf('contract'),
  ];
  const years = new Set([notice, challenge].flatMap(({ missingYear }) => missingYear ?? []));
  return {
    days: {
      noticeEndsOn: notice.date,
      challengeEndsOn: challenge.date,
      contractableFrom: addDays(challenge.date, 1),
      signBy: contract.date,
      signProvisional: contract.provisional,
    },
    violations: [...years].map((year) => refuse.calendarNotLoaded({ params: { year } })),
  };
}
