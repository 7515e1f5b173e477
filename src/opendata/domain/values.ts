import { type Day, formatInstant } from '../../shared/days.js';
import { type JsonObject, compact } from './json.js';

const SECOND = 1000;

/** An amount as OCDS has it: yuan as a number of two decimals. `fen` is a whole number that a double holds exactly. */
export function valueOf(fen: number): JsonObject {
  return { amount: fen / 100, currency: 'CNY' };
}

/** The first moment of a day in Shanghai: OCDS knows no days. */
export function startOf(on: Day): string {
  return `${on}T00:00:00+08:00`;
}

/** The last moment of a day in Shanghai. */
export function endOf(on: Day): string {
  return `${on}T23:59:59+08:00`;
}

/** An instant with Shanghai's offset, as all dates here, so that they also compare as text. */
export function instantOf(text: string): string {
  return formatInstant(wholeSecond(new Date(text)));
}

/** An instant without what is below a second. */
export function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / SECOND) * SECOND);
}

/** The later of two dates. */
export function latest(a: string, b: string): string {
  return a > b ? a : b;
}

/** A period; what is null is open. */
export function periodOf(startDate: string | null, endDate: string | null): JsonObject {
  return compact({ startDate, endDate });
}

/** The date of a release: now, in whole seconds, and later than the one before it. */
export function dateAfter(last: Date | undefined, now: Date): Date {
  const date = wholeSecond(now);
  return last && date <= last ? new Date(last.getTime() + SECOND) : date;
}
