import { expect, it } from '@jest/globals';
import { isSettled } from './settlement.js';

const part = (amountFen: bigint | null, payableFen: bigint | null = amountFen) => ({ amountFen, payableFen });
const DELIVERY = part(null);

it.each([
  ['all paid', [part(240n), DELIVERY, part(192n), part(48n)], 480n, true],
  ['one fen open', [part(240n), part(240n)], 479n, false],
  ['the grade still decides', [part(432n), part(48n, null)], 432n, false],
  ['four fifths of the tail', [part(432n), part(48n, 38n)], 470n, true],
  ['nothing of the tail', [part(432n), part(48n, 0n)], 432n, true],
])('settled: %s', (_, milestones, paid, expected) => {
  expect(isSettled(milestones, paid)).toBe(expected);
});
