import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { daysStarted, standingViolations, suspensionViolations } from './suspensions.js';

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code.replace('tender.', ''));

describe('a suspension', () => {
  it.each([
    ['2025-03-09', ['suspension-days']],
    ['2025-03-10', []],
    ['2025-04-09', []],
    ['2025-04-10', ['suspension-days']],
  ])('from 2025-03-10 until %s: %j', (until, expected) => {
    expect(codes(suspensionViolations(day(until), day('2025-03-10')))).toEqual(expected);
  });

  it.each([
    ['open', null, []],
    ['awarded', null, []],
    ['drafted', null, ['not-running']],
    ['failed', null, ['not-running']],
    ['cancelled', null, ['not-running']],
    ['open', '2025-03-12', ['suspended']],
  ] as const)('of a tender that is %s, suspended until %s: %j', (state, until, expected) => {
    expect(codes(standingViolations({ state, suspendedUntil: until && day(until) }))).toEqual(expected);
  });

  it.each([
    ['2025-03-10T09:00:00+08:00', 0],
    ['2025-03-10T09:00:00.001+08:00', 1],
    ['2025-03-11T09:00:00+08:00', 1],
    ['2025-03-21T00:00:00+08:00', 11],
  ])('that ends at %s puts off by %i days', (to, days) => {
    expect(daysStarted(new Date('2025-03-10T09:00:00+08:00'), new Date(to))).toBe(days);
  });
});
