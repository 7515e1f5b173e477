import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { usualVisits } from './usual-visits.js';

describe('the usual return visits of a service', () => {
  it.each([
    ['three months', '2025-04-01', '2025-06-30', 'one-three-six-months'],
    ['exactly half a year', '2025-01-01', '2025-06-30', 'one-three-six-months'],
    ['a day more', '2025-01-01', '2025-07-01', 'mid-term-and-after'],
    ['a day less than a year', '2025-01-01', '2025-12-30', 'mid-term-and-after'],
    ['a year', '2025-01-01', '2025-12-31', 'quarterly-and-after'],
    ['a year that begins on a 29 February', '2024-02-29', '2025-02-27', 'quarterly-and-after'],
    ['three years', '2025-01-01', '2027-12-31', 'quarterly-and-after'],
  ])('%s', (_, from, to, expected) => {
    expect(usualVisits(day(from), day(to))).toBe(expected);
  });
});
