import { type Day, addDays, dayOfWeek, yearOf } from './days.js';

/** What a day is by the State Council's yearly notice: `makeup` is a weekend day on which people work (调休上班). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup';

/** One loaded year: only its exceptions; every other day follows from the week. */
export interface CalendarYear {
  readonly year: number;
  /** Days off by the notice, weekend days among them included. */
  readonly holidays: readonly string[];
  /** Weekend days worked in exchange. */
  readonly makeups: readonly string[];
}

/** Somebody asked about a year whose notice is not loaded; a guess would silently count holidays as working days. */
export class CalendarUnavailable extends Error {
  constructor(readonly year: number) {
    super(`CALENDAR_UNAVAILABLE: the working-day calendar of ${year} is not loaded`);
    this.name = 'CalendarUnavailable';
  }
}

/**
 * Working-day arithmetic over loaded years. Start days are never counted; the last day rolls
 * forward off holidays and weekends (民法典 art. 203), backward counting rolls back.
 * Every method throws CalendarUnavailable when it would have to look into a year that is not loaded.
 */
export class WorkingCalendar {
  private readonly kinds = new Map<string, DayKind>();
  private readonly years: ReadonlySet<number>;

  constructor(years: readonly CalendarYear[]) {
    this.years = new Set(years.map((y) => y.year));
    for (const year of years) {
      for (const holiday of year.holidays) this.kinds.set(holiday, 'holiday');
      for (const makeup of year.makeups) this.kinds.set(makeup, 'makeup');
    }
  }

  /** True when the year's notice is loaded. */
  has(year: number): boolean {
    return this.years.has(year);
  }

  kind(on: Day): DayKind {
    if (!this.years.has(yearOf(on))) throw new CalendarUnavailable(yearOf(on));
    return this.kinds.get(on) ?? (dayOfWeek(on) >= 6 ? 'weekend' : 'workday');
  }

  isWorkingDay(on: Day): boolean {
    const kind = this.kind(on);
    return kind === 'workday' || kind === 'makeup';
  }

  /** The `count`-th working day after `start` (before it when negative); 0 gives `start` itself. */
  addWorkingDays(start: Day, count: number): Day {
    const step = count < 0 ? -1 : 1;
    let at = start;
    for (let left = Math.abs(count); left > 0;) {
      at = addDays(at, step);
      if (this.isWorkingDay(at)) left -= 1;
    }
    return at;
  }

  /** `on` itself, or the next working day. */
  rollForward(on: Day): Day {
    return this.isWorkingDay(on) ? on : this.addWorkingDays(on, 1);
  }

  /** `on` itself, or the working day before it: for periods counted backwards. */
  rollBack(on: Day): Day {
    return this.isWorkingDay(on) ? on : this.addWorkingDays(on, -1);
  }

  /** How many working days lie in (from, to]; negative counting is refused. */
  workingDaysBetween(from: Day, to: Day): number {
    let count = 0;
    for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (this.isWorkingDay(at)) count += 1;
    return count;
  }
}
