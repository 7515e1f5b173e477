import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import { type ReviewRates, abnormalPrices, reviewRateViolations } from './abnormal-price.js';

function triggersOf(
  prices: readonly string[],
  ceiling: string,
  { issuedOn = '2026-02-01', rates }: { issuedOn?: string; rates?: ReviewRates } = {},
): Record<string, string[]> {
  const bids = prices.map((price, index) => ({
    bidId: String.fromCharCode(65 + index),
    price: parseYuan(price),
  }));
  const found = abnormalPrices({ issuedOn: day(issuedOn), bids, ceiling: parseYuan(ceiling), rates });
  return Object.fromEntries(
    found.map(({ bidId, triggers }) => [bidId, triggers.map(({ trigger }) => trigger)]),
  );
}

describe('an abnormally low price', () => {
  it.each<[string, string[], string, Record<string, string[]>]>([
    // The average counts all prices, the low one too: 1500.00 / 3 = 500.00, half of it 250.00.
    ['below half the average', ['249.99', '600.00', '650.01'], '500.00', { A: ['average', 'secondLowest'] }],
    ['at exactly half the average', ['100.00', '200.00', '300.00'], '200.00', {}],
    ['a fen below half the second-lowest', ['99.99', '200.00', '200.00'], '222.00', { A: ['secondLowest'] }],
    [
      'in whatever order the bids came',
      ['200.00', '220.00', '99.99', '200.00'],
      '222.00',
      { C: ['secondLowest'] },
    ],
    ['at exactly half the second-lowest', ['100.00', '200.00', '200.00'], '222.00', {}],
    ['at exactly 45 % of the ceiling', ['450.00', '460.00', '470.00'], '1000.00', {}],
    ['a fen below 45 % of the ceiling', ['449.99', '460.00', '470.00'], '1000.00', { A: ['ceiling'] }],
    [
      'below all three',
      ['100.00', '800.00', '900.00'],
      '1000.00',
      { A: ['average', 'secondLowest', 'ceiling'] },
    ],
    [
      'two low prices',
      ['100.00', '110.00', '900.00', '900.00'],
      '200.00',
      { A: ['average'], B: ['average'] },
    ],
    ['a single bid', ['40.00'], '100.00', { A: ['ceiling'] }],
    ['two equal lowest bids', ['50.00', '50.00'], '100.00', {}],
    ['no bid', [], '100.00', {}],
  ])('%s', (_, prices, ceiling, expected) => {
    expect(triggersOf(prices, ceiling)).toEqual(expected);
  });

  it('is compared exactly where the limit is no whole fen', () => {
    // (100.00 + 300.00 + 200.01) / 3 = 200.00333…; half of it is 100.001666…
    expect(triggersOf(['100.00', '300.00', '200.01'], '200.00')).toEqual({
      A: ['average', 'secondLowest'],
    });
    const [found] = abnormalPrices({
      issuedOn: day('2026-03-01'),
      bids: ['100.00', '300.00', '200.01'].map((price, n) => ({ bidId: `b${n}`, price: parseYuan(price) })),
      ceiling: parseYuan('200.00'),
    });
    expect(found).toEqual({
      bidId: 'b0',
      price: '100.00',
      triggers: [
        { trigger: 'average', rate: '0.50', reference: '200.00', limit: '100.00', rule: '财库〔2026〕2号' },
        {
          trigger: 'secondLowest',
          rate: '0.50',
          reference: '200.01',
          limit: '100.01',
          rule: '财库〔2026〕2号',
        },
      ],
    });
  });

  it.each([
    ['2026-01-31', {}],
    ['2026-02-01', { A: ['average', 'secondLowest', 'ceiling'] }],
  ])('of a tender issued on %s: %j', (issuedOn, expected) => {
    expect(triggersOf(['100.00', '800.00', '900.00'], '1000.00', { issuedOn })).toEqual(expected);
  });

  it('follows the rates of the document, up to 0.65', () => {
    const rates = { average: '0.65', secondLowest: '0.65', ceiling: '0.65' };
    expect(triggersOf(['649.99', '1000.00'], '1000.00')).toEqual({});
    expect(triggersOf(['649.99', '1000.00'], '1000.00', { rates })).toEqual({
      A: ['secondLowest', 'ceiling'],
    });
    expect(reviewRateViolations(rates)).toEqual([]);
  });

  it('refuses rates outside the rule, each with its pointer', () => {
    const violations = reviewRateViolations({ average: '0.66', secondLowest: '0.50', ceiling: '0.44' });
    expect(violations).toEqual([
      {
        code: 'tendering.review-rate-out-of-range',
        pointer: '/reviewRates/average',
        params: { rate: '0.66', min: '0.50', max: '0.65' },
      },
      {
        code: 'tendering.review-rate-out-of-range',
        pointer: '/reviewRates/ceiling',
        params: { rate: '0.44', min: '0.45', max: '0.65' },
      },
    ]);
  });
});
