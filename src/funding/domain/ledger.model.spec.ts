import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Line,
  MOVES,
  type Move,
  balancesOf,
  entryViolations,
  linesOf,
  moveViolations,
} from './ledger.js';

/** What a cautious clerk would keep on paper: one purse for the fund, three envelopes for each purchase. */
class Paper {
  paidIn = 0n;
  purse = 0n;
  readonly envelopes = new Map<string, bigint>();

  held(place: string): bigint {
    return place === 'available' ? this.purse : (this.envelopes.get(place) ?? 0n);
  }

  put(place: string, amount: bigint): void {
    if (place === 'available') this.purse += amount;
    else this.envelopes.set(place, this.held(place) + amount);
  }

  /** Moves the money if it is there; says whether it was. */
  move(move: Move, amount: bigint, purchase: string): boolean {
    const name = (account: string) => (account === 'available' ? account : `${purchase}/${account}`);
    const { from, to } = MOVES[move];
    if (amount <= 0n || (from !== 'external' && this.held(name(from)) < amount)) return false;
    if (from === 'external') this.paidIn += amount;
    else this.put(name(from), -amount);
    if (to === 'external') this.paidIn -= amount;
    else this.put(name(to), amount);
    return true;
  }
}

const PURCHASES = ['contract-1', 'contract-2'];
const step = fc.record({
  move: fc.constantFrom(...(Object.keys(MOVES) as Move[])),
  purchase: fc.constantFrom(...PURCHASES),
  amount: fc.bigInt({ min: -2n, max: 60n }),
});

/** One purchase through every move there is, each of them once for nothing and once for more than there is. */
const WALK: readonly Move[] = [
  ...(['transfer-in', 'reserve', 'commit', 'spend', 'refund', 'decommit'] as const),
  ...(['reserve', 'release', 'return', 'transfer-out', 'open'] as const),
];
const everywhere = WALK.flatMap((move) =>
  [0n, 10n].map((amount) => ({ move, purchase: 'contract-1', amount })),
);

it('no order of moves over several purchases makes or loses a fen, or passes a limit', () => {
  const made = new Set<Move>();
  const refused = new Set<Move>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const paper = new Paper();
      const books: Line[] = linesOf('open', 200n);
      paper.move('open', 200n, '');
      for (const { move, purchase, amount } of steps) {
        const allowed = moveViolations(move, amount, balancesOf(books, purchase)).length === 0;
        if (allowed !== paper.move(move, amount, purchase))
          throw new Error(`${move} ${amount}: clerk disagrees`);
        (allowed ? made : refused).add(move);
        if (!allowed) continue;
        books.push(...linesOf(move, amount, purchase));
      }
      expect(entryViolations(books)).toEqual([]);
      for (const purchase of PURCHASES) {
        const { external, available, ...owned } = balancesOf(books, purchase);
        expect(external).toBe(-paper.paidIn);
        expect(available).toBe(paper.purse);
        for (const [account, balance] of Object.entries(owned)) {
          expect(balance).toBe(paper.held(`${purchase}/${account}`));
          expect(balance >= 0n).toBe(true);
        }
      }
    }),
    { numRuns: 120, examples: [[everywhere]] },
  );
  // Proof that the walks went everywhere.
  expect([made.size, refused.size]).toEqual([Object.keys(MOVES).length, Object.keys(MOVES).length]);
});
