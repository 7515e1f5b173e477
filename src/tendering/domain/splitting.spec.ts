import { describe, expect, it } from '@jest/globals';
import type { MethodCode } from './method-rules.js';
import { type Purchase, splittingOf } from './splitting.js';

const purchase = (budget: bigint, method: MethodCode = 'competitive-consultation'): Purchase => ({
  ...{ tenderId: `t${budget}`, title: '示例' },
  ...{ method, budget },
});

describe('purchases of one year, fund and category', () => {
  it.each<[string, Purchase[], bigint | null]>([
    ['that equal the threshold are not over it', [purchase(30n), purchase(20n)], null],
    ['one fen over it are flagged', [purchase(30n), purchase(21n)], 51n],
    ['count every one of them', [purchase(20n), purchase(20n), purchase(20n)], 60n],
    ['by open tender do not count', [purchase(30n), purchase(40n, 'open-tender')], null],
    ['of which only one is there are not split', [purchase(60n)], null],
    ['that are none', [], null],
  ])('%s', (_, purchases, total) => {
    expect(splittingOf(purchases, 50n)?.total ?? null).toBe(total);
  });

  it('are listed without those by open tender', () => {
    const found = splittingOf([purchase(30n), purchase(99n, 'open-tender'), purchase(31n)], 50n);
    expect(found?.purchases.map(({ budget }) => budget)).toEqual([30n, 31n]);
  });
});
