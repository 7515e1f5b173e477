import { describe, expect, it } from '@jest/globals';
import {
  budgetLineViolations,
  growthPercent,
  openingViolations,
  revisionViolations,
} from './budget-rules.js';

const line = (code: string, amount: bigint) => ({ code, name: '示例', amount });
const said = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('a yearly budget', () => {
  it.each([
    ['two projects', [line('ELD-1', 1n), line('CHD-1', 2n)], []],
    [
      ...(['one twice, one without money', [line('ELD-1', 1n), line('ELD-1', 0n)]] as const),
      ['funding.budget-code-twice', 'funding.amount-not-positive'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(budgetLineViolations(lines))).toEqual(expected);
  });

  it.each([
    [10_500n, 10_000n, '5.00'],
    [10_000n, 10_000n, '0.00'],
    [9_000n, 10_000n, '-10.00'],
    [10_000n, 3_000n, '233.33'],
    [20_001n, 16_000n, '25.01'],
    [1n, null, null],
    [1n, 0n, null],
  ])('%s after %s grows by %s %%', (total, before, expected) => {
    expect(growthPercent(total, before)).toBe(expected);
  });

  it('gives a fund what is left of its project, to the fen', () => {
    expect(openingViolations('ELD-1', { amount: 100n, opened: 60n }, 40n)).toEqual([]);
    expect(said(openingViolations('ELD-1', { amount: 100n, opened: 60n }, 41n))).toEqual([
      'funding.budget-line-over',
    ]);
    expect(said(openingViolations('ELD-2', undefined, 1n))).toEqual(['funding.budget-line-unknown']);
  });

  it('is not revised below what was opened out of it', () => {
    const opened = new Map([['ELD-1', 60n]]);
    expect(revisionViolations([line('ELD-1', 60n)], opened)).toEqual([]);
    expect(said(revisionViolations([line('ELD-1', 59n)], opened))).toEqual(['funding.budget-line-used']);
    expect(said(revisionViolations([line('CHD-1', 99n)], opened))).toEqual(['funding.budget-line-used']);
  });
});
