import { describe, expect, it } from '@jest/globals';
import { formatYuan, parseYuan } from '../../shared/money.js';
import {
  type Balances,
  type Line,
  type Move,
  balancesOf,
  entryViolations,
  linesOf,
  moveViolations,
} from './ledger.js';

const after = (...moves: [Move, string][]) =>
  moves.flatMap(([move, amount]) => linesOf(move, parseYuan(amount), 'contract-1'));
const shown = (balances: Balances) => Object.values(balances).map(formatYuan);

describe('a fund’s books', () => {
  it('follow a purchase of 500,000 from the reservation to the last payment', () => {
    const books = after(
      ['open', '1000000.00'],
      ['reserve', '500000.00'],
      ['commit', '480000.00'],
      ['release', '20000.00'],
      ['spend', '240000.00'],
      ['spend', '192000.00'],
      ['spend', '48000.00'],
      ['return', '520000.00'],
    );
    // external, available, reserved, committed, spent
    expect(shown(balancesOf(books, 'contract-1'))).toEqual([
      '-480000.00',
      '0.00',
      '0.00',
      '0.00',
      '480000.00',
    ]);
  });

  it('give a withheld tail back to the fund, and pay a returned payment again', () => {
    const books = after(['open', '100.00'], ['reserve', '100.00'], ['commit', '100.00'], ['spend', '90.00']);
    const more = after(['refund', '90.00'], ['spend', '90.00'], ['decommit', '10.00']);
    expect(shown(balancesOf([...books, ...more], 'contract-1'))).toEqual([
      '-100.00',
      '10.00',
      '0.00',
      '0.00',
      '90.00',
    ]);
  });

  it('keep purchases apart: one can’t commit or pay what is reserved for another', () => {
    const books = [...after(['open', '100.00'], ['reserve', '60.00'])];
    expect(balancesOf(books, 'contract-2')).toMatchObject({ available: 4000n, reserved: 0n });
    expect(moveViolations('commit', 1n, balancesOf(books, 'contract-2'))).toHaveLength(1);
  });

  it.each<[Move, bigint, string[]]>([
    ['reserve', 100n, []],
    ['reserve', 101n, ['funding.over-available']],
    ['return', 101n, ['funding.over-available']],
    ['commit', 51n, ['funding.over-reserved']],
    ['release', 51n, ['funding.over-reserved']],
    ['spend', 31n, ['funding.over-committed']],
    ['decommit', 31n, ['funding.over-committed']],
    ['refund', 21n, ['funding.over-spent']],
    ['refund', 20n, []],
    ['open', 10n ** 12n, []],
    ['open', 0n, ['funding.amount-not-positive']],
    ['spend', -1n, ['funding.amount-not-positive']],
  ])('%s %d fen of 100 available, 50 reserved, 30 committed, 20 spent → %j', (move, amount, expected) => {
    const balances = { external: -200n, available: 100n, reserved: 50n, committed: 30n, spent: 20n };
    expect(moveViolations(move, amount, balances).map((v) => v.code)).toEqual(expected);
  });

  it('know no reserved money without its purchase', () => {
    expect(() => linesOf('reserve', 1n)).toThrow(RangeError);
    expect(linesOf('open', 5n)).toEqual([
      { account: 'external', amount: -5n },
      { account: 'available', amount: 5n },
    ]);
  });

  it.each<[string, Line[], string[]]>([
    ['a move', linesOf('reserve', 5n, 'c'), []],
    ['nothing', [], ['funding.entry-unbalanced']],
    ['one side', linesOf('open', 5n).slice(1), ['funding.entry-unbalanced']],
    [
      'a fen too many',
      [...linesOf('open', 5n), { account: 'available', amount: 1n }],
      ['funding.entry-unbalanced'],
    ],
    [
      'a zero line',
      [...linesOf('open', 5n), { account: 'available', amount: 0n }],
      ['funding.line-malformed'],
    ],
    [
      'nobody’s reservation',
      [
        { account: 'reserved', amount: 1n },
        { account: 'external', amount: -1n },
      ],
      ['funding.line-malformed'],
    ],
  ])('an entry of %s', (_, lines, expected) => {
    expect(entryViolations(lines).map((v) => v.code)).toEqual(expected);
  });
});
