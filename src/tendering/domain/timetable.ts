import type { Day } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { MethodRules } from './method-rules.js';
import { type CountedDay, countBackward, countForward } from './period.js';
import { type Anchor, type TimetableEvent, type TimetableKey, anchors } from './timetable-keys.js';

/** One derived date of a procedure, with everything needed to check it by hand. */
export interface TimetableDate extends CountedDay {
  readonly key: TimetableKey;
  /** What it is counted from. */
  readonly from: TimetableEvent;
  /** The text that sets the period. */
  readonly rule: string;
  readonly limit: Anchor['limit'];
  /** The day on which it really happened, once it has; the later dates are counted from that day. */
  readonly happenedOn?: Day;
}

/** What a timetable is derived from. */
export interface TimetableFacts {
  /** The day on which notice and documents go out. */
  readonly issuedOn: Day;
  /** The chosen day for bids; while none is chosen, the earliest lawful day stands in for it. */
  readonly deadlineOn?: Day;
  /** The day of the panel's review; the deadline's day while it isn't fixed. */
  readonly reviewedOn?: Day;
  /** Steps that have happened, by key, on their real days. */
  readonly happened?: Readonly<Partial<Record<TimetableKey, Day>>>;
}

interface Start {
  readonly day: Day;
  readonly missingYear?: number;
}

/**
 * Every date that follows from the method's rules, in the order of a life. Dates that hang on a year without a
 * calendar, and all that are counted from them, are `provisional`.
 */
export function timetable(
  rules: MethodRules,
  facts: TimetableFacts,
  calendar: WorkingCalendar,
): TimetableDate[] {
  const dates = new Map<TimetableKey, TimetableDate>();
  for (const key of Object.keys(anchors) as TimetableKey[]) {
    const period = rules.periods[key];
    const anchor = anchors[key];
    const start = startOf(anchor.from, facts, dates);
    if (!period || !start) continue;
    const count = anchor.direction === 'forward' ? countForward : countBackward;
    const counted = count(calendar, start.day, period);
    dates.set(key, {
      key,
      from: anchor.from,
      rule: period.rule,
      limit: anchor.limit,
      ...counted,
      ...provisionalSince(start.missingYear ?? counted.missingYear),
      happenedOn: facts.happened?.[key],
    });
  }
  return [...dates.values()];
}

/** The day an event is counted from: its real day, its derived one, or that of the step before it. */
function startOf(
  event: TimetableEvent,
  facts: TimetableFacts,
  dates: ReadonlyMap<TimetableKey, TimetableDate>,
): Start | undefined {
  if (event === 'issue') return certain(facts.issuedOn);
  if (event === 'deadline') {
    return certain(facts.deadlineOn) ?? derived(dates.get('earliest-deadline'));
  }
  if (event === 'review') return certain(facts.reviewedOn) ?? startOf('deadline', facts, dates);
  return (
    certain(facts.happened?.[event]) ??
    derived(dates.get(event)) ??
    startOf(anchors[event].from, facts, dates)
  );
}

function certain(day: Day | undefined): Start | undefined {
  return day && { day };
}

function derived(date: TimetableDate | undefined): Start | undefined {
  return date && { day: date.date, missingYear: date.missingYear };
}

function provisionalSince(missingYear: number | undefined): Pick<CountedDay, 'provisional' | 'missingYear'> {
  return { provisional: missingYear !== undefined, missingYear };
}
