import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { formatYuan, parseYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import {
  type AskedBonds,
  type ForfeitFacts,
  type StatedBond,
  askedBondViolations,
  bidBondViolations,
  forfeitViolations,
  lateFee,
  maximumBidBond,
  statedBondViolations,
} from './bid-bond.js';

const codesOf = (found: readonly Violation[]) => found.map(({ code }) => code);

describe('a bid bond', () => {
  it.each([
    ['480000.00', '9600.00'],
    // 2 % are 9,600.0098: a cap is rounded down.
    ['480000.49', '9600.00'],
    ['480000.50', '9600.01'],
  ])('for a budget of %s is at most %s', (budget, max) => {
    expect(formatYuan(maximumBidBond(parseYuan(budget)))).toBe(max);
  });

  it.each([
    ['9600.00', 0],
    ['0.00', 0],
    ['9600.01', 1],
    ['-0.01', 1],
  ])('of %s for 480,000.00 has %i reasons against it', (bond, reasons) => {
    expect(bidBondViolations(parseYuan(bond), parseYuan('480000.00'))).toHaveLength(reasons);
  });

  it('is refused with the cap', () => {
    expect(bidBondViolations(parseYuan('9600.01'), parseYuan('480000.00'))).toEqual([
      {
        code: 'tendering.bid-bond-out-of-range',
        pointer: '/bidBond',
        params: { bond: '9600.01', max: '9600.00' },
      },
    ]);
  });
});

describe('the bonds of a document', () => {
  const whole: AskedBonds = {
    ...{ budget: 50_000_000n, bond: 1_000_000n, isFramework: false },
    lots: [{ bond: 1_000_000n, ceiling: 48_000_000n }],
  };
  const lots = [
    { bond: 400_000n, ceiling: 20_000_000n },
    { bond: null, ceiling: 15_000_000n },
  ];
  it.each<[string, Partial<AskedBonds>, string[]]>([
    ['2 % of the budget', {}, []],
    ['none', { bond: null, lots: [{ bond: null, ceiling: 1n }] }, []],
    ['more than 2 % of it', { bond: 1_000_001n }, ['tendering.bid-bond-out-of-range']],
    ['2 % of a lot, none of another', { bond: null, lots }, []],
    [
      ...(['more than 2 % of a lot, and one for all'] as const),
      ...([{ lots: [lots[0], { bond: 300_001n, ceiling: 15_000_000n }] }] as [Partial<AskedBonds>]),
      ['bid-bond.by-lot', 'tendering.bid-bond-out-of-range'],
    ],
    ['one of a framework', { isFramework: true }, ['bid-bond.not-of-framework']],
  ])('%s', (_, change, expected) => {
    expect(codesOf(askedBondViolations({ ...whole, ...change }))).toEqual(expected);
  });
});

describe('the bond that a bid states', () => {
  const bond: StatedBond = { form: 'guarantee', amount: '9000.00', reference: '示例保函', proof: 'file' };
  it.each<[string, bigint | null, StatedBond | undefined, string[]]>([
    ['as asked', 900_000n, bond, []],
    ['more than asked', 899_999n, bond, []],
    ['less', 900_001n, bond, ['bid-bond.too-low']],
    ['none', 900_000n, undefined, ['bid-bond.missing']],
    ['none where none is asked', null, undefined, []],
    ['one where none is asked', null, bond, ['bid-bond.not-asked']],
  ])('%s', (_, asked, stated, expected) => {
    expect(codesOf(statedBondViolations(asked, stated))).toEqual(expected);
  });
});

describe('a late return', () => {
  it.each([
    ['on the last day', '2025-03-17', '0.00'],
    ['one day late', '2025-03-18', '1.45'],
    ['thirty days late', '2025-04-16', '43.50'],
  ])('%s owes for 10,000.00 at 4.35 %', (_, on, fee) => {
    const due = { by: day('2025-03-17'), on: day(on) };
    expect(formatYuan(lateFee(1_000_000n, due, '4.35'))).toBe(fee);
  });
});

describe('a bond is kept', () => {
  const facts: ForfeitFacts = {
    ...{ hasRefused: true, isFree: false, withdrawnOn: day('2025-03-18') },
    ...{ deadlineOn: day('2025-03-17'), today: day('2025-03-20') },
  };
  it.each([
    ['of who refused to sign', 'refused-to-sign', {}, []],
    ['and of nobody who did not', 'refused-to-sign', { hasRefused: false }, ['bid-bond.not-refused']],
    ['of who withdrew after the deadline', 'withdrew-after-deadline', {}, []],
    ['but not of who went freely', 'withdrew-after-deadline', { isFree: true }, ['bid-bond.went-freely']],
    [
      'nor without a letter',
      'withdrew-after-deadline',
      { withdrawnOn: undefined },
      ['bid-bond.letter-missing'],
    ],
    [
      ...(['nor for one of before the deadline', 'withdrew-after-deadline'] as const),
      ...([{ withdrawnOn: day('2025-03-16') }, ['bid-bond.letter-day']] as const),
    ],
  ] as const)('%s', (_, ground, change, expected) => {
    expect(codesOf(forfeitViolations(ground, { ...facts, ...change }))).toEqual(expected);
  });
});
