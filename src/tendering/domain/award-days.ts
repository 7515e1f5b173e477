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
  /** Last day for signing. */
  readonly signBy: Day;
}

/** Days that are exact, or the reasons why they can't be: a calendar that is not loaded. */
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
  const years = new Set([notice, challenge, contract].flatMap(({ missingYear }) => missingYear ?? []));
  return {
    days: {
      noticeEndsOn: notice.date,
      challengeEndsOn: challenge.date,
      contractableFrom: addDays(challenge.date, 1),
      signBy: contract.date,
    },
    violations: [...years].map((year) => refuse.calendarNotLoaded({ params: { year } })),
  };
}
