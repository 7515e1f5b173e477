import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type BudgetLine,
  type CostKind,
  DEFAULT_BUDGET_RULES,
  arithmeticViolations,
  askedFen,
  capViolations,
} from './budget.js';

function line(kind: CostKind, unitPrice: bigint, change: Partial<BudgetLine> = {}): BudgetLine {
  const whole = { kind, item: '示例', unitPrice, quantity: '1', days: 1, people: 1, own: 0n, basis: '示例' };
  return { ...whole, amount: unitPrice, ...change };
}

const codesOf = (lines: readonly BudgetLine[]) =>
  capViolations(
    DEFAULT_BUDGET_RULES,
    lines.map((each) => ({ line: each, fen: each.amount - each.own })),
    '/budget',
  ).map(({ code }) => code);

describe('a budget by the rules seen', () => {
  it.each<[string, BudgetLine[], string[]]>([
    [
      'half for labour and volunteers',
      [line('labour', 30n), line('volunteer', 20n), line('activity', 50n)],
      [],
    ],
    [
      'a fen more than half, though it shows as 50.00 %',
      [line('labour', 5_000_001n), line('activity', 5_000_000n)],
      ['venture.share-over'],
    ],
    ['own money for labour is no grant', [line('labour', 90n, { own: 60n }), line('activity', 30n)], []],
    ['a car', [line('vehicle', 1n), line('activity', 99n)], ['venture.cost-forbidden']],
    ['a car that others pay', [line('vehicle', 5n, { own: 5n }), line('activity', 99n)], []],
    ['an expert at 300 a day', [line('expert', 300_00n, { days: 2, amount: 600_00n })], []],
    ['an expert at 300.01', [line('expert', 300_01n)], ['venture.person-day-over']],
    [
      'an expert for four days: 200 from the third',
      [line('expert', 250_00n, { days: 4, amount: 1_000_00n })],
      [],
    ],
    [
      'a fen above that',
      [line('expert', 250_01n, { days: 4, amount: 1_000_04n })],
      ['venture.person-day-over'],
    ],
    ['training of forty at 350', [line('training', 350_00n, { people: 40, amount: 14_000_00n })], []],
  ])('%s', (_, lines, expected) => {
    expect(codesOf(lines)).toEqual(expected);
  });

  it('is recomputed line by line', () => {
    const right = line('activity', 12_50n, { quantity: '1.5', days: 3, people: 2, amount: 112_50n });
    expect(arithmeticViolations([right])).toEqual([]);
    const wrong = { ...right, amount: 112_51n, own: 200_00n };
    expect(arithmeticViolations([right, wrong])).toEqual([
      {
        code: 'venture.line-miscalculated',
        pointer: '/budget/1/amount',
        params: { amount: '112.51', computed: '112.50' },
      },
      { code: 'venture.own-over-line', pointer: '/budget/1/own' },
    ]);
  });

  it('passes no share whatever the amounts, or says so', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10_000_000n });
    fc.assert(
      fc.property(amounts, amounts, amounts, (labour, volunteer, activity) => {
        const lines = [line('labour', labour), line('volunteer', volunteer), line('activity', activity)];
        const isOver = (labour + volunteer) * 100n > askedFen(lines) * 50n;
        expect(codesOf(lines)).toEqual(isOver ? ['venture.share-over'] : []);
      }),
    );
  });
});
