import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, dayOfWeek } from '../../shared/days.js';
import {
  type BookingFacts,
  type ResourceFacts,
  bookingViolations,
  openMinutes,
  peakUse,
  resourceViolations,
} from './resource-rules.js';

const room: ResourceFacts = {
  ...{ kind: 'venue', quantity: 1, capacity: 30 },
  ...{ weekdays: [1, 2, 3, 4, 5], openFrom: '09:00', openTo: '17:00' },
};
const chairs: ResourceFacts = { ...room, kind: 'equipment', quantity: 20, capacity: null };
const at = (text: string) => new Date(`${text}:00+08:00`);
const said = (resource: ResourceFacts, wish: Partial<BookingFacts>, offered = true) =>
  bookingViolations(
    resource,
    { startsAt: at('2025-03-04T10:00'), endsAt: at('2025-03-04T12:00'), quantity: 1, people: 20, ...wish },
    { now: at('2025-03-03T08:00'), daysAhead: 90, offered },
  ).map(({ code }) => code.replace('resource.', ''));

describe('what can be lent', () => {
  it.each([
    ['a room with its hours', room, []],
    ['a room that closes before it opens', { ...room, openTo: '08:00' }, ['closes-early']],
    ['two rooms in one entry', { ...room, quantity: 2, capacity: null }, ['venue-once', 'venue-capacity']],
    ['a weekday twice', { ...chairs, weekdays: [1, 1] }, ['weekday-twice']],
    ['twenty chairs', chairs, []],
  ])('%s', (_, facts, expected) => {
    expect(resourceViolations(facts).map(({ code }) => code.replace('resource.', ''))).toEqual(expected);
  });
});

describe('a booking', () => {
  it.each([
    ['within the hours', room, {}, []],
    ['to the last minute', room, { endsAt: at('2025-03-04T17:00') }, []],
    ['a minute too long', room, { endsAt: at('2025-03-04T17:01') }, ['closed']],
    ['too early', room, { startsAt: at('2025-03-04T08:59') }, ['closed']],
    ['on a Sunday', room, { startsAt: at('2025-03-09T10:00'), endsAt: at('2025-03-09T11:00') }, ['closed']],
    ['a room over night', room, { endsAt: at('2025-03-05T11:00') }, ['closed']],
    ['chairs over night', chairs, { endsAt: at('2025-03-05T11:00') }, []],
    ['chairs for two months', chairs, { endsAt: at('2025-05-05T11:00') }, ['too-long']],
    ['more chairs than there are', chairs, { quantity: 21 }, ['too-many']],
    ['too many people', room, { people: 31 }, ['too-many-people']],
    ['nobody said how many', room, { people: null }, ['people-missing']],
    ['backwards', room, { endsAt: at('2025-03-04T10:00') }, ['ends-early']],
    [
      ...(['yesterday, and all at once', room] as const),
      { startsAt: at('2025-02-28T10:00'), endsAt: at('2025-02-28T11:00'), quantity: 3, people: 99 },
      ['past', 'too-many', 'too-many-people'],
    ],
    ['next year', room, { startsAt: at('2026-03-04T10:00'), endsAt: at('2026-03-04T11:00') }, ['too-far']],
  ] as const)('%s', (_, resource, wish, expected) => {
    expect(said(resource, wish)).toEqual(expected);
  });

  it('of what is paused is refused', () => {
    expect(said(room, {}, false)).toEqual(['not-offered']);
  });

  it('until midnight fits what is open until midnight', () => {
    const late = { ...room, openTo: '24:00' };
    expect(said(late, { endsAt: at('2025-03-05T00:00') })).toEqual([]);
    expect(said(late, { endsAt: at('2025-03-05T00:01') })).toEqual(['closed']);
  });
});

describe('the most that is taken at one moment', () => {
  const taken = (from: number, to: number, quantity: number) => ({
    ...{ startsAt: new Date(from * 60_000), endsAt: new Date(to * 60_000), quantity },
  });

  it('counts what meets, not what only touches', () => {
    const day = [taken(0, 60, 5), taken(60, 120, 7), taken(100, 200, 4)];
    expect(peakUse(day, new Date(0), new Date(60 * 60_000))).toBe(5);
    expect(peakUse(day, new Date(0), new Date(200 * 60_000))).toBe(11);
    expect(peakUse(day, new Date(200 * 60_000), new Date(300 * 60_000))).toBe(0);
  });

  it('is what counting minute by minute gives', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 }))
      .map(([from, length, quantity]) => taken(from, from + length, quantity));
    fc.assert(
      fc.property(fc.array(time, { maxLength: 12 }), time, (all, wish) => {
        const minutes = (wish.endsAt.getTime() - wish.startsAt.getTime()) / 60_000;
        const counted = Array.from({ length: minutes }, (_, minute) => {
          const now = wish.startsAt.getTime() + minute * 60_000;
          const on = all.filter(
            ({ startsAt, endsAt }) => startsAt.getTime() <= now && endsAt.getTime() > now,
          );
          return on.reduce((total, { quantity }) => total + quantity, 0);
        });
        expect(peakUse(all, wish.startsAt, wish.endsAt)).toBe(Math.max(...counted));
      }),
    );
  });
});

describe('the minutes for which something is open', () => {
  it('are those of its weekdays', () => {
    expect(openMinutes(room, day('2025-03-03'), day('2025-03-09'))).toBe(5 * 480);
    expect(openMinutes(room, day('2025-03-08'), day('2025-03-09'))).toBe(0);
    expect(openMinutes(room, day('2025-03-03'), day('2025-03-03'))).toBe(480);
  });

  it('are what counting day by day gives', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.nat(400), fc.nat(60), weekdays, (start, length, open) => {
        const from = addDays(day('2025-01-01'), start);
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const counted = days.filter((on) => open.includes(dayOfWeek(on))).length * 480;
        expect(openMinutes({ ...room, weekdays: open }, from, addDays(from, length))).toBe(counted);
      }),
    );
  });
});
