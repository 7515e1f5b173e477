import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import {
  type ResponsibilityItem,
  beginViolations,
  changesBetween,
  listViolations,
  taskItemViolations,
} from './responsibility-rules.js';

const item = (code: string, change: Partial<ResponsibilityItem> = {}): ResponsibilityItem => ({
  ...{ code, body: 'residents-committee', title: '低保信息核查', role: 'assist', basis: '示例办法' },
  ...change,
});
const whole = [
  item('DZZ-1', { body: 'party-organization', role: 'duty' }),
  item('GZZ-1', { body: 'work-station' }),
  item('JW-1'),
];
const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('a responsibility list', () => {
  it('speaks of every body, and of each thing once', () => {
    expect(listViolations(whole)).toEqual([]);
    expect(codes(listViolations([item('JW-1'), item('JW-1')]))).toEqual([
      ...['responsibility.code-twice', 'responsibility.body-missing', 'responsibility.body-missing'],
    ]);
  });

  it('begins after the edition before it, and not in the past', () => {
    const today = day('2025-03-03');
    expect(beginViolations(today, today, null)).toEqual([]);
    expect(beginViolations(today, today, day('2025-03-02'))).toEqual([]);
    expect(codes(beginViolations(day('2025-03-02'), today, day('2025-03-02')))).toEqual([
      ...['responsibility.begins-in-past', 'responsibility.begins-before-last'],
    ]);
  });

  it.each([
    [null, 'JW-1', 'responsibility.list-missing'],
    [whole, null, 'responsibility.item-missing'],
    [whole, 'JW-2', 'responsibility.item-unknown'],
    [[...whole, item('JW-9', { role: 'barred' })], 'JW-9', 'responsibility.item-barred'],
  ] as const)('refuses a task that is not on it (%#)', (items, code, expected) => {
    expect(codes(taskItemViolations(items, code, true))).toEqual([expected]);
  });

  it('lets in what communities do or help with', () => {
    expect(taskItemViolations(whole, 'JW-1', true)).toEqual([]);
    expect(taskItemViolations(whole, 'DZZ-1', true)).toEqual([]);
    expect(taskItemViolations(null, null, false)).toEqual([]);
  });

  it('says what it changes', () => {
    const next = [
      item('DZZ-1', { body: 'party-organization', role: 'duty' }),
      item('JW-1', { role: 'barred' }),
      item('JW-2'),
    ];
    const changes = changesBetween(whole, next);
    expect(changes.added.map(({ code }) => code)).toEqual(['JW-2']);
    expect(changes.removed.map(({ code }) => code)).toEqual(['GZZ-1']);
    expect(changes.changed).toMatchObject([
      { before: { role: 'assist' }, after: { code: 'JW-1', role: 'barred' } },
    ]);
  });
});
