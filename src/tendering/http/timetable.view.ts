import type { DateReplan } from '../data/date-replan.entity.js';
import type { TimetableDate } from '../domain/timetable.js';

/** A move off a day of rest. */
export class MoveView {
  /** What the raw day is. @example holiday */
  because: string;
  /** `next-working-day` or `previous-working-day`. */
  to: string;
}

/** One derived date and how it came about. */
export class TimetableDateView {
  /** @example earliest-deadline */
  key: string;
  /** What it is counted from. @example issue */
  from: string;
  /** The day the count starts after. */
  start: string;
  count: number;
  /** `working-day` or `calendar-day`. */
  unit: string;
  /** The day before any move off a day of rest. */
  raw: string;
  date: string;
  /** Why it moved, if it did. */
  moved?: MoveView;
  /** The last working day up to the raw one, where the last day rolled forward: the day to warn for. */
  warnOn?: string;
  /** True while a year's calendar is missing: the date is the raw one. */
  provisional: boolean;
  /** The year whose calendar is missing. */
  missingYear?: number;
  /** The day on which it really happened; later dates are counted from it. */
  happenedOn?: string;
  /** `earliest`: not before this day; `latest`: not after it. */
  limit: string;
  /** The regulation. @example 财库〔2014〕214号 art. 10 */
  rule: string;

  static of(date: TimetableDate): TimetableDateView {
    const { key, from, start, count, unit, raw, moved, warnOn, provisional, limit, rule } = date;
    const { missingYear, happenedOn } = date;
    return {
      ...{ key, from, start, count, unit, raw, date: date.date, moved, warnOn, provisional },
      ...{ missingYear, happenedOn, limit, rule },
    };
  }
}

/** A stored day that moved when a calendar was loaded or corrected. */
export class DateReplanView {
  /** @example sign-by */
  field: string;
  /** Null for the tender's own deadline. */
  awardId: string | null;
  before: string;
  after: string;
  /** @example 2027 */
  calendarYear: number;

  static of({ field, awardId, before, after, calendarYear }: DateReplan): DateReplanView {
    return { field, awardId, before, after, calendarYear };
  }
}

/** Every date of a tender, in the order of its life. */
export class TimetableView {
  items: TimetableDateView[];
  /** What a calendar has moved, first come first. */
  replanned: DateReplanView[];
}
