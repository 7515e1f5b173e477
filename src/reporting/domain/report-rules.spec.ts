import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { exact, toDecimal } from '../../shared/exact.js';
import {
  doubleViolations,
  fieldViolations,
  goalProgress,
  groupsViolations,
  itemProgress,
  periodViolations,
  windowViolations,
} from './report-rules.js';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('a report', () => {
  it('has each field once, out of a dictionary that knows its terms', () => {
    const terms = new Set(['households']);
    expect(fieldViolations([{ label: '户数', term: 'households' }], terms)).toEqual([]);
    const wrong = [
      { label: '户数', term: 'houses' },
      { label: '户数', term: null },
    ];
    expect(codes(fieldViolations(wrong, terms))).toEqual(['reporting.field-twice', 'reporting.term-unknown']);
  });

  it('asks for nothing that is known or asked elsewhere', () => {
    const like = { label: '社区户数', other: '户数', similarity: '0.60' };
    expect(
      codes(
        doubleViolations([
          { ...like, report: null },
          { ...like, report: '季报' },
        ]),
      ),
    ).toEqual([...['reporting.field-doubles', 'reporting.field-asked-elsewhere']]);
  });

  it.each([
    ['2025-01-01', '2025-12-31', []],
    ['2024-01-01', '2024-12-31', []],
    ['2025-01-01', '2026-01-02', ['reporting.period-too-long']],
    ['2025-01-02', '2025-01-01', ['reporting.period-ends-early']],
  ])('covers %s to %s: %j', (from, to, expected) => {
    expect(codes(periodViolations(day(from), day(to)))).toEqual(expected);
  });
});

describe('progress', () => {
  const percent = (state: string, projects: Parameters<typeof itemProgress>[1] = []) =>
    toDecimal(itemProgress(state, projects), 2);

  it('of an item follows its projects', () => {
    expect(percent('published')).toBe('0.00');
    expect(percent('fulfilled')).toBe('100.00');
    expect(percent('tendered', [{ state: 'performing', met: 1, milestones: 3 }])).toBe('33.33');
    expect(percent('tendered', [{ state: 'closed', met: 0, milestones: 3 }])).toBe('100.00');
    expect(percent('tendered', [{ state: 'signed', met: 0, milestones: 0 }])).toBe('0.00');
  });

  it('of a goal is the mean of its items, unknown without any', () => {
    expect(goalProgress([])).toBeNull();
    expect(goalProgress([exact('100'), exact('0'), exact('0')])?.toFraction()).toBe('100/3');
  });
});

describe('a window of statistics', () => {
  it.each<[string, string, string[]]>([
    ['2025-01-01', '2029-12-31', []],
    ['2025-01-01', '2030-01-01', ['reporting.period-of-years']],
    ['2024-02-29', '2029-02-27', []],
    ['2015-01-01', '2024-12-31', ['reporting.period-of-years']],
    ['2025-03-01', '2025-03-01', []],
    ['2025-03-02', '2025-03-01', ['reporting.period-ends-early']],
  ])('from %s to %s, five years at the most', (from, to, expected) => {
    expect(codes(windowViolations(day(from), day(to), 5))).toEqual(expected);
  });

  it('has five thousand groups at the most, which are never cut off in silence', () => {
    expect(groupsViolations(5_000)).toEqual([]);
    expect(groupsViolations(5_001)).toMatchObject([
      { code: 'reporting.groups-too-many', params: { groups: 5_001, max: 5_000 } },
    ]);
  });
});
