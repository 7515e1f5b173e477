import { type Day, addDays } from '../../shared/days.js';
import { CalendarUnavailable, type DayKind, type WorkingCalendar } from '../../shared/working-calendar.js';

/** 工作日 or 日 (自然日). */
export type DayUnit = 'working-day' | 'calendar-day';

/** Why a date isn't the raw one: the raw day is a rest day, and the period rolled off it. */
export interface Move {
  /** What the raw day is. */
  readonly because: DayKind;
  readonly to: 'next-working-day' | 'previous-working-day';
}

/** A counted day, with what one needs to count it again by hand. */
export interface CountedDay {
  /** Counted from this day, which is itself not counted (民法典 art. 201). */
  readonly start: Day;
  readonly unit: DayUnit;
  /** Negative when counted backwards. */
  readonly count: number;
  /** The day before any rolling. */
  readonly raw: Day;
  readonly date: Day;
  readonly moved?: Move;
  /** The last working day up to the raw one, where the lawful last day rolled forward: the day to warn for. */
  readonly warnOn?: Day;
  /**
   * True when a calendar that would be needed is not loaded: the date is the raw one, and not exact.
   * A count of working days then stands as if no rest day came: the nearest day it can be.
   */
  readonly provisional: boolean;
  /** The year whose calendar is missing; set exactly when `provisional`. */
  readonly missingYear?: number;
}

/** A count of days without the text behind it. */
export interface Count {
  readonly count: number;
  readonly unit: DayUnit;
}

/**
 * The last day of a period that runs from `start`. Calendar-day periods roll to the next working day
 * (民法典 art. 203); working-day periods end on a working day by themselves.
 */
export function countForward(calendar: WorkingCalendar, start: Day, { count, unit }: Count): CountedDay {
  return countDays(calendar, { start, unit, count });
}

/** The day `count` days before `start`, for "at least … before": it rolls back, never forward. */
export function countBackward(calendar: WorkingCalendar, start: Day, { count, unit }: Count): CountedDay {
  return countDays(calendar, { start, unit, count: -count });
}

type Asked = Pick<CountedDay, 'start' | 'unit' | 'count'>;
type Found = Pick<CountedDay, 'raw' | 'date' | 'moved' | 'warnOn'>;

function countDays(calendar: WorkingCalendar, asked: Asked): CountedDay {
  const plain = addDays(asked.start, asked.count);
  const found = ifLoaded(() => exactly(calendar, asked, plain));
  return typeof found === 'number'
    ? { ...asked, raw: plain, date: plain, provisional: true, missingYear: found }
    : { ...asked, ...found, provisional: false };
}

function exactly(calendar: WorkingCalendar, { start, unit, count }: Asked, plain: Day): Found {
  if (unit === 'working-day') {
    const date = calendar.addWorkingDays(start, count);
    return { raw: date, date };
  }
  if (calendar.isWorkingDay(plain)) return { raw: plain, date: plain };
  const because = calendar.kind(plain);
  if (count < 0) {
    return {
      raw: plain,
      date: calendar.rollBack(plain),
      moved: { because, to: 'previous-working-day' },
    };
  }
  const warnOn = ifLoaded(() => calendar.rollBack(plain));
  return {
    raw: plain,
    date: calendar.rollForward(plain),
    moved: { because, to: 'next-working-day' },
    warnOn: typeof warnOn === 'number' ? undefined : warnOn,
  };
}

/** What `compute` finds, or the year whose calendar it lacked. */
function ifLoaded<T>(compute: () => T): T | number {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CalendarUnavailable) return error.year;
    throw error;
  }
}
