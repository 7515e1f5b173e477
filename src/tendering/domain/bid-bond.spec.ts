import { describe, expect, it } from '@jest/globals';
import { formatYuan, parseYuan } from '../../shared/money.js';
import { bidBondViolations, maximumBidBond } from './bid-bond.js';

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
