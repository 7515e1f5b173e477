import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import type { AcceptanceResult } from './acceptance-rules.js';
import { refusalViolations, reworkDayViolations, stagedItems, stagedViolations } from './rework.js';

const item = (title: string, conforms: boolean) => ({ title, conforms });
const before = [item('次数', true), item('记录', false)];

describe('an acceptance in stages', () => {
  it('keeps what passed, and judges the rest again', () => {
    expect(stagedItems(before, [item('记录', true)])).toEqual([item('次数', true), item('记录', true)]);
    expect(stagedItems([], before)).toEqual(before);
  });

  it.each([
    ['the rest judged', [item('记录', true)], []],
    ['the rest judged as before', [item('记录', false)], []],
    ['all judged again', [item('次数', true), item('记录', true)], []],
    ['the rest left out', [item('安全', true)], ['contracting.reworked-item-not-judged']],
    [
      'what passed taken back',
      [item('次数', false), item('记录', true)],
      ['contracting.item-passed-already'],
    ],
  ])('%s', (_, judged, expected) => {
    expect(stagedViolations(before, judged).map(({ code }) => code)).toEqual(expected);
  });
});

describe('what is not accepted', () => {
  const today = day('2025-08-15');

  it.each<[AcceptanceResult, number, number]>([
    ['refuse', 0, 1],
    ['refuse', 1, 0],
    ['return', 0, 0],
  ])('%s after %i returns', (result, returns, refused) => {
    expect(refusalViolations(result, returns)).toHaveLength(refused);
  });

  it.each<[string, AcceptanceResult, string | undefined, string[]]>([
    ['comes back by the usual day', 'return', undefined, []],
    ['comes back tomorrow', 'return', '2025-08-16', []],
    ['comes back today', 'return', '2025-08-15', ['contracting.rework-day-past']],
    ['does not come back', 'refuse', '2025-08-16', ['contracting.rework-day-without-return']],
  ])('%s', (_, result, on, expected) => {
    expect(
      reworkDayViolations(result, on === undefined ? on : day(on), today).map(({ code }) => code),
    ).toEqual(expected);
  });
});
