import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type CarryFacts, carryViolations } from './year-end.js';

const FACTS: CarryFacts = {
  from: { fiscalYear: 2025, categories: null },
  into: { fiscalYear: 2026, categories: null },
  today: day('2026-01-01'),
  free: null,
  available: 1n,
  chosen: null,
  held: [{ type: 'service-item', id: 'x', reserved: 0n, committed: 5n }],
};

describe('money is carried over', () => {
  it.each<[string, Partial<CarryFacts>, string[]]>([
    ['from the first day of the next year on', {}, []],
    ['not on the last day', { today: day('2025-12-31') }, ['funding.year-runs']],
    ['years later too', { today: day('2027-05-01') }, []],
    ['into the next year alone', { into: { fiscalYear: 2027, categories: null } }, ['funding.carry-year']],
    [
      'for the same purpose, in whatever order it is named',
      {
        from: { fiscalYear: 2025, categories: ['ELD', 'CHD'] },
        into: { fiscalYear: 2026, categories: ['CHD', 'ELD'] },
      },
      [],
    ],
    [
      'not into a fund without its purpose',
      { from: { fiscalYear: 2025, categories: ['ELD'] } },
      ['funding.carry-purpose'],
    ],
    [
      'nor into one with another',
      { into: { fiscalYear: 2026, categories: ['ELD'] } },
      ['funding.carry-purpose'],
    ],
    ['with no purchase that the fund does not hold', { chosen: ['x', 'y'] }, ['funding.carry-unknown']],
    ['free money alone', { chosen: [] }, []],
    ['a purchase alone', { free: 0n }, []],
    ['but something', { free: 0n, chosen: [] }, ['funding.carry-nothing']],
    ['and not twice', { available: 0n, held: [] }, ['funding.carry-nothing']],
  ])('%s', (_, facts, expected) => {
    expect(carryViolations({ ...FACTS, ...facts }).map(({ code }) => code)).toEqual(expected);
  });
});
