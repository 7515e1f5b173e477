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
  /** `earliest`: not before this day; `latest`: not after it. */
  limit: string;
  /** The regulation. @example 财库〔2014〕214号 art. 10 */
  rule: string;

  static of(date: TimetableDate): TimetableDateView {
    const { key, from, start, count, unit, raw, moved, warnOn, provisional, limit, rule } = date;
    return { key, from, start, count, unit, raw, date: date.date, moved, warnOn, provisional, limit, rule };
  }
}

/** Every date of a tender, in the order of its life. */
export class TimetableView {
  items: TimetableDateView[];
}
