import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSettled, overpaidParts, refundParts, settledParts } from './settlement.js';

const part = (amountFen: bigint | null, payableFen: bigint | null = amountFen) => ({ amountFen, payableFen });
const DELIVERY = part(null);
const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);

it.each([
  ['all paid', [part(240n), DELIVERY, part(192n), part(48n)], 480n, true],
  ['one fen open', [part(240n), part(240n)], 479n, false],
  ['the grade still decides', [part(432n), part(48n, null)], 432n, false],
  ['four fifths of the tail', [part(432n), part(48n, 38n)], 470n, true],
  ['nothing of the tail', [part(432n), part(48n, 0n)], 432n, true],
])('settled: %s', (_, milestones, paid, expected) => {
  expect(isSettled(milestones, paid)).toBe(expected);
});

describe('a contract that ends early', () => {
  const signing = { amount: 240n, paid: 240n };
  const rest = [
    { amount: 192n, paid: 0n },
    { amount: 48n, paid: 0n },
  ];

  it.each([
    ['less than the advance: the rest of it comes back', [signing, ...rest], 180n, [180n, 0n, 0n], 60n],
    ['the advance exactly', [signing, ...rest], 240n, [240n, 0n, 0n], 0n],
    ['a part of the next instalment too', [signing, ...rest], 300n, [240n, 60n, 0n], 0n],
    ['everything', [signing, ...rest], 480n, [240n, 192n, 48n], 0n],
    ['nothing', [signing, ...rest], 0n, [0n, 0n, 0n], 240n],
    ['what was paid last counts before what was not paid', [...rest, signing], 300n, [60n, 0n, 240n], 0n],
  ])('settled at %s', (_, instalments, settled, expected, refund) => {
    const parts = settledParts(instalments, settled);
    expect(parts).toEqual(expected);
    const both = instalments.map(({ paid }, i) => ({ payable: parts[i] ?? 0n, paid }));
    expect(sum(overpaidParts(both))).toBe(refund);
  });

  it('has its refunds fill the overpaid instalments in their order', () => {
    expect(refundParts([60n, 0n, 10n], 65n)).toEqual([60n, 0n, 5n]);
    expect(refundParts([60n, 0n, 10n], 0n)).toEqual([0n, 0n, 0n]);
  });

  it('never pays beyond its instalments', () => {
    expect(() => settledParts([signing, ...rest], 481n)).toThrow(RangeError);
  });

  it('explains every fen, whatever was paid: nobody pays and refunds at once', () => {
    const instalment = fc
      .tuple(fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 0n, max: 1000n }))
      .map(([a, b]) => ({ amount: a > b ? a : b, paid: a > b ? b : a }));
    fc.assert(
      fc.property(
        fc.array(instalment, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, share) => {
          const total = all.reduce((sum, { amount }) => sum + amount, 0n);
          const settled = BigInt(Math.floor(Number(total) * share));
          const parts = settledParts(all, settled);
          expect(parts.reduce((a, b) => a + b, 0n)).toBe(settled);
          const paid = all.reduce((sum, each) => sum + each.paid, 0n);
          const over = overpaidParts(all.map((each, i) => ({ payable: parts[i] ?? 0n, paid: each.paid })));
          const refund = sum(over);
          expect(refund).toBe(paid > settled ? paid - settled : 0n);
          for (const [i, { amount }] of all.entries()) {
            expect((parts[i] ?? 0n) >= 0n && (parts[i] ?? 0n) <= amount).toBe(true);
          }
        },
      ),
    );
  });
});
