import { describe, expect, it } from '@jest/globals';
import { day, instantAt } from '../../shared/days.js';
import { isOnTime, lateViolations } from './on-time.js';

const deadline = instantAt(day('2025-03-24'), '09:30');

describe('a bid for a deadline at 09:30', () => {
  it.each([
    ['a second before', -1000, true],
    ['a millisecond before', -1, true],
    ['at the instant', 0, false],
    ['a millisecond after', 1, false],
    ['a second after', 1000, false],
  ])('received %s (%i ms) is on time: %s', (_, offset, expected) => {
    const received = new Date(deadline.getTime() + offset);
    expect(isOnTime(received, deadline)).toBe(expected);
    expect(lateViolations(received, deadline)).toHaveLength(expected ? 0 : 1);
  });

  it('is refused with the deadline as a Shanghai clock shows it', () => {
    expect(lateViolations(deadline, deadline)).toEqual([
      { code: 'tendering.deadline-passed', params: { deadline: '2025-03-24T09:30:00+08:00' } },
    ]);
  });
});
