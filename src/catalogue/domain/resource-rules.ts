import { type Day, dayOf, dayOfWeek, daysBetween, instantAt } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './resource-refusals.js';

/** What can be lent: a place, things, or people with a skill. */
export const RESOURCE_KINDS = ['venue', 'equipment', 'people'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Why a booking was declined; `occupied` counts as a shortage. */
export const BOOKING_REFUSALS = ['occupied', 'unsuitable', 'other'] as const;
export type BookingRefusal = (typeof BOOKING_REFUSALS)[number];

/** Equipment is lent for this many days at the most (DESIGN). */
const LONGEST_LOAN = 31;

/** When something is open: the same hours on each of its weekdays. */
export interface OpeningHours {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** `HH:MM` of Asia/Shanghai. */
  readonly openFrom: string;
  /** `HH:MM`, exclusive; `24:00` is midnight. */
  readonly openTo: string;
}

/** What is lent, as far as its rules go. */
export interface ResourceFacts extends OpeningHours {
  readonly kind: ResourceKind;
  readonly quantity: number;
  /** People at one time. */
  readonly capacity: number | null;
}

/** A time wanted. */
export interface BookingFacts {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly quantity: number;
  readonly people: number | null;
}

/** A time that is taken. */
export interface TakenTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly quantity: number;
}

/** What doesn't fit in the figures of something lent. */
export function resourceViolations(facts: ResourceFacts): Violation[] {
  const { kind, quantity, capacity, weekdays, openFrom, openTo } = facts;
  return [
    ...(openTo > openFrom ? [] : [refuse.closesEarly({ pointer: '/openTo' })]),
    ...(new Set(weekdays).size === weekdays.length ? [] : [refuse.weekdayTwice({ pointer: '/weekdays' })]),
    ...(kind === 'venue' && quantity !== 1 ? [refuse.venueOnce({ pointer: '/quantity' })] : []),
    ...(kind === 'venue' && capacity === null ? [refuse.venueCapacity({ pointer: '/capacity' })] : []),
  ];
}

/** What speaks against a booking, apart from what is taken already. `daysAhead` is a setting. */
export function bookingViolations(
  resource: ResourceFacts,
  wish: BookingFacts,
  { now, daysAhead, offered }: { readonly now: Date; readonly daysAhead: number; readonly offered: boolean },
): Violation[] {
  const { startsAt, endsAt, quantity, people } = wish;
  const ahead = daysBetween(dayOf(now), dayOf(startsAt));
  const ends = { pointer: '/endsAt' };
  const many = { params: { quantity: resource.quantity, wanted: quantity } };
  return [
    ...(offered ? [] : [refuse.notOffered()]),
    ...(endsAt > startsAt ? hoursViolations(resource, startsAt, endsAt) : [refuse.endsEarly(ends)]),
    ...(startsAt >= now ? [] : [refuse.past({ pointer: '/startsAt' })]),
    ...(ahead > daysAhead ? [refuse.tooFar({ pointer: '/startsAt', params: { days: daysAhead } })] : []),
    ...(quantity <= resource.quantity ? [] : [refuse.tooMany({ pointer: '/quantity', ...many })]),
    ...peopleViolations(resource, people),
  ];
}

/** What doesn't fit in a period that somebody looks at: backwards, or longer than `days`. */
export function periodViolations(from: Date, to: Date, days: number): Violation[] {
  if (to <= from) return [refuse.endsEarly({ pointer: '/to' })];
  const long = to.getTime() - from.getTime() > days * 24 * 3600 * 1000;
  return long ? [refuse.periodLong({ pointer: '/to', params: { days } })] : [];
}

/** The most that is taken at one moment of a time; bookings that only touch don't meet. */
export function peakUse(taken: readonly TakenTime[], from: Date, to: Date): number {
  const met = taken.filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from);
  // The peak is reached where one of them begins, or at the very start.
  const moments = [from, ...met.map(({ startsAt }) => startsAt).filter((at) => at > from)];
  return Math.max(
    0,
    ...moments.map((at) =>
      met
        .filter(({ startsAt, endsAt }) => startsAt <= at && endsAt > at)
        .reduce((total, { quantity }) => total + quantity, 0),
    ),
  );
}

/** Minutes for which something is open from one day to another, both inclusive; public holidays are not taken off. */
export function openMinutes({ weekdays, openFrom, openTo }: OpeningHours, from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1;
  const rest = days % 7;
  const first = dayOfWeek(from);
  const extra = weekdays.filter((weekday) => (weekday - first + 7) % 7 < rest).length;
  return (Math.floor(days / 7) * weekdays.length + extra) * (minuteOf(openTo) - minuteOf(openFrom));
}

function hoursViolations(resource: ResourceFacts, startsAt: Date, endsAt: Date): Violation[] {
  const { weekdays, openFrom, openTo, kind } = resource;
  const first = dayOf(startsAt);
  // Midnight ends the day that it closes.
  const last = dayOf(new Date(endsAt.getTime() - 1));
  const days = daysBetween(first, last) + 1;
  if (kind === 'equipment' && days > LONGEST_LOAN)
    return [refuse.tooLong({ pointer: '/endsAt', params: { days: LONGEST_LOAN } })];
  const fits =
    (kind === 'equipment' || days === 1) &&
    [first, last].every((on) => weekdays.includes(dayOfWeek(on))) &&
    startsAt >= instantAt(first, openFrom) &&
    endsAt <= closing(last, openTo);
  const params = { from: openFrom, to: openTo, weekdays: [...weekdays].sort().join('、') };
  return fits ? [] : [refuse.closed({ pointer: '/startsAt', params })];
}

function closing(on: Day, openTo: string): Date {
  if (openTo !== '24:00') return instantAt(on, openTo);
  return new Date(instantAt(on, '00:00').getTime() + 24 * 3600 * 1000);
}

function peopleViolations({ kind, capacity }: ResourceFacts, people: number | null): Violation[] {
  if (people === null) return kind === 'venue' ? [refuse.peopleMissing({ pointer: '/people' })] : [];
  if (capacity === null || people <= capacity) return [];
  return [refuse.tooManyPeople({ pointer: '/people', params: { capacity, people } })];
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
