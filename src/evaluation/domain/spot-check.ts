import { type Day, addMonths, day, dayOf, instantAt, yearOf } from '../../shared/days.js';
import { seededOrder } from '../../shared/seeded-draw.js';

/** A running project that a year's spot check may draw. */
export interface SpotCheckProject {
  readonly contractId: string;
  readonly serviceFrom: Day;
  /** Inclusive. */
  readonly serviceTo: Day;
}

/** What a spot check has drawn. */
export interface SpotCheckDraw {
  /** Projects of the year, those of earlier draws among them, sorted. */
  readonly population: readonly string[];
  /** How many of them the share asks for in the whole year. */
  readonly target: number;
  readonly drawn: readonly string[];
}

/** A project of more than a year is checked while it runs (深圳 2021, LOCAL); a shorter one is evaluated at its end. */
export function isSpotChecked({ serviceFrom, serviceTo }: SpotCheckProject): boolean {
  return serviceTo >= addMonths(serviceFrom, 12);
}

/**
 * Draws what is missing to the share of a year's projects, rounded up, among those that the year has not drawn yet. Anybody
 * can repeat it from the seed. `percent` is whole, 0–100.
 */
export function drawSpotCheck(
  projects: readonly SpotCheckProject[],
  before: readonly string[],
  percent: number,
  seed: string,
): SpotCheckDraw {
  const running = projects.filter(isSpotChecked).map(({ contractId }) => contractId);
  const population = [...new Set([...running, ...before])].sort();
  const target = Math.ceil((population.length * percent) / 100);
  const waiting = population.filter((id) => !before.includes(id));
  const count = Math.max(target - before.length, 0);
  return { population, target, drawn: seededOrder(waiting, seed).slice(0, count) };
}

/** When a spot check draws by itself. `monthDay`: `09-01`, every year; `time`: `09:00`, Shanghai. */
export interface DrawTime {
  readonly monthDay: string;
  readonly time: string;
}

/** The next draw after a moment: this year's, or next year's where that has been. */
export function nextDraw(
  now: Date,
  { monthDay, time }: DrawTime,
): { readonly year: number; readonly at: Date } {
  const inYear = (year: number) => ({ year, at: instantAt(day(`${year}-${monthDay}`), time) });
  const ours = inYear(yearOf(dayOf(now)));
  return ours.at > now ? ours : inYear(ours.year + 1);
}
