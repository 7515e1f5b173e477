import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, formatInstant } from '../../shared/days.js';
import { drawSpotCheck, isSpotChecked, nextDraw } from './spot-check.js';

const from = day('2025-04-14');
const project = (contractId: string, days = 400) => ({
  ...{ contractId, serviceFrom: from, serviceTo: addDays(from, days) },
});

describe('a spot check of running projects', () => {
  it.each([
    ['of a year to the day', 365, true],
    ['of a day less', 364, false],
  ])('draws from those %s', (_, days, expected) => {
    expect(isSpotChecked(project('a', days))).toBe(expected);
  });

  it('draws three of ten, none twice, and in a second draw only what new projects ask for', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const projects = ids.map((id) => project(id));
    const first = drawSpotCheck(projects, [], 30, 'seed');
    expect([first.target, first.drawn.length, first.population]).toEqual([3, 3, ids]);
    expect(drawSpotCheck(projects, first.drawn, 30, 'other').drawn).toEqual([]);
    const more = drawSpotCheck([...projects, project('k')], first.drawn, 30, 'other');
    expect([more.target, more.drawn.length]).toEqual([4, 1]);
    expect(first.drawn).not.toContain(more.drawn[0]);
  });

  it('whatever the projects: the share is reached, and order of entry changes nothing', () => {
    const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 });
    fc.assert(
      fc.property(
        ids,
        fc.integer({ min: 1, max: 100 }),
        fc.string({ minLength: 1 }),
        (all, percent, seed) => {
          const projects = all.map((id) => project(id));
          const draw = drawSpotCheck(projects, [], percent, seed);
          expect(draw.drawn.length * 100).toBeGreaterThanOrEqual(all.length * percent);
          expect(new Set(draw.drawn).size).toBe(draw.drawn.length);
          expect(drawSpotCheck([...projects].reverse(), [], percent, seed)).toEqual(draw);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the next draw', () => {
  it.each([
    ['before the day', '2025-04-14T10:00:00+08:00', '2025-09-01T09:00:00+08:00'],
    ['a second before', '2025-09-01T08:59:59+08:00', '2025-09-01T09:00:00+08:00'],
    ['at its moment', '2025-09-01T09:00:00+08:00', '2026-09-01T09:00:00+08:00'],
    ['on the last evening of the year', '2025-12-31T23:30:00+08:00', '2026-09-01T09:00:00+08:00'],
  ])('%s', (_, now, expected) => {
    const { at } = nextDraw(new Date(now), { monthDay: '09-01', time: '09:00' });
    expect(formatInstant(at)).toBe(expected);
  });
});
