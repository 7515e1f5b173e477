import { Temporal } from 'temporal-polyfill';

/** A calendar day of Asia/Shanghai, `YYYY-MM-DD`. Sorts as text. */
export type Day = string & { readonly __day: never };

/** The only zone of the rulebook: no daylight saving since 1991. */
export const ZONE = 'Asia/Shanghai';

/** Reads `YYYY-MM-DD`; throws RangeError for anything else, 30 February included. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** True for an existing day written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The day `count` calendar days later (earlier when negative); the start day is not counted (民法典 art. 201). */
export function addDays(start: Day, count: number): Day {
  return Temporal.PlainDate.from(start).add({ days: count }).toString() as Day;
}

/** The matching day `count` months later, or the month's last day if there is none (民法典 art. 202). */
export function addMonths(start: Day, count: number): Day {
  return Temporal.PlainDate.from(start).add({ months: count }, { overflow: 'constrain' }).toString() as Day;
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(on: Day): number {
  return Temporal.PlainDate.from(on).dayOfWeek;
}

/** Calendar year of a day. */
export function yearOf(on: Day): number {
  return Number(on.slice(0, 4));
}

/** The Shanghai day on which an instant falls. */
export function dayOf(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toString() as Day;
}

/** The instant at which a Shanghai wall clock shows `time` (`HH:MM`) on `on`. */
export function instantAt(on: Day, time: string): Date {
  const zoned = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: ZONE, plainTime: time });
  return new Date(zoned.epochMilliseconds);
}

/** RFC 3339 with the fixed offset `+08:00`, milliseconds only when there are any. */
export function formatInstant(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(ZONE)
    .toString({ timeZoneName: 'never' });
}

/** An RFC 3339 instant of Asia/Shanghai as people write it, to the minute: `2025-03-03 09:30`. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a >= b ? a : b;
}
