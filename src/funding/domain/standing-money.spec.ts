import { describe, expect, it } from '@jest/globals';
import { type MovedLine, standing } from './standing-money.js';

const line = (fundId: string, amount: bigint, more: Partial<MovedLine> = {}): MovedLine => {
  return { fundId, purchaseId: 'item', amount, isSpent: false, intoFundId: null, ...more };
};
const over = (fundId: string, intoFundId: string, amount: bigint) => line(fundId, amount, { intoFundId });

describe('money that documents moved', () => {
  it.each<[string, MovedLine[], [string, bigint, bigint][]]>([
    [
      'stands where it was bound and paid',
      [line('a', 100n), line('a', -30n), line('a', 30n, { isSpent: true })],
      [['a', 70n, 30n]],
    ],
    [
      'goes over with its purchase, the paid part stays, and only its own part of what went over counts',
      [line('a', 100n), line('a', 30n, { isSpent: true }), line('a', -30n), over('a', 'b', -500n)],
      [
        ['a', 0n, 30n],
        ['b', 70n, 0n],
      ],
    ],
    [
      'is paid out of the next year, and a payment that came back goes over once more',
      [
        ...[line('a', 100n), over('a', 'b', -100n), over('b', 'b', 100n), line('b', -40n)],
        ...[line('b', 40n, { isSpent: true }), line('a', 5n), over('a', 'b', -5n)],
      ],
      [
        ['a', 0n, 0n],
        ['b', 65n, 40n],
      ],
    ],
    [
      'another purchase of the same documents stays',
      [line('a', 10n), line('a', 7n, { purchaseId: 'change' }), over('a', 'b', -10n)],
      [
        ['a', 7n, 0n],
        ['b', 10n, 0n],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(standing(lines).map(({ fundId, committed, spent }) => [fundId, committed, spent])).toEqual(
      expected,
    );
  });
});
