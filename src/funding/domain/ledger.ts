import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/**
 * Where a fund's money stands. `external` is the world outside (the treasury, a donor) and the only account that
 * may be below zero. Reserved, committed and spent are kept per commitment: the purchase they are for.
 */
export type Account = 'external' | 'available' | 'reserved' | 'committed' | 'spent';

/** One line of a double entry: what an account gains (above zero) or gives (below), in fen. */
export interface Line {
  readonly account: Account;
  readonly amount: Fen;
  /** Set on reserved, committed and spent, and only there. */
  readonly commitmentId?: string;
}

/** What an account holds, as one commitment sees it; `available` and `external` are the whole fund's. */
export type Balances = Readonly<Record<Account, Fen>>;

/** Every way in which money moves; each one is exactly two lines. */
export const MOVES = {
  /** 拨入: a source pays in. */
  open: { from: 'external', to: 'available' },
  /** A purchase is planned. */
  reserve: { from: 'available', to: 'reserved' },
  /** The purchase failed, or the contract came out below what was reserved. */
  release: { from: 'reserved', to: 'available' },
  /** The contract is signed. */
  commit: { from: 'reserved', to: 'committed' },
  /** The contract ended below its amount: tail withheld, termination. */
  decommit: { from: 'committed', to: 'available' },
  /** A payment went out. */
  spend: { from: 'committed', to: 'spent' },
  /** A payment came back: returned by the bank, or an unspent advance refunded. */
  refund: { from: 'spent', to: 'committed' },
  /** 交回: back to the source at the end of the year. */
  return: { from: 'available', to: 'external' },
  /** 费随事转: to another fund, whose books gain the same by `transfer-in` in the same transaction. */
  'transfer-out': { from: 'available', to: 'external' },
  /** From another fund. */
  'transfer-in': { from: 'external', to: 'available' },
  /** 结转: into the fund of the next year, whose books gain the same in the same account and transaction. */
  'carry-out': { from: 'available', to: 'external' },
  'carry-in': { from: 'external', to: 'available' },
  'carry-reserved-out': { from: 'reserved', to: 'external' },
  'carry-reserved-in': { from: 'external', to: 'reserved' },
  'carry-committed-out': { from: 'committed', to: 'external' },
  'carry-committed-in': { from: 'external', to: 'committed' },
} as const satisfies Readonly<Record<string, { from: Account; to: Account }>>;

export type Move = keyof typeof MOVES;

/** The two lines of a move. Throws RangeError when a purchase's money moves without its commitment. */
export function linesOf(move: Move, amount: Fen, commitmentId?: string): Line[] {
  const { from, to } = MOVES[move];
  return [line(from, -amount, commitmentId), line(to, amount, commitmentId)];
}

/** Why a move can't be made: nothing to move, or more than the account holds. `pointer` is the field to blame. */
export function moveViolations(
  move: Move,
  amount: Fen,
  balances: Balances,
  pointer = '/amount',
): Violation[] {
  if (amount <= 0n) return [refuse.amountNotPositive({ pointer })];
  const { from } = MOVES[move];
  if (from === 'external' || amount <= balances[from]) return [];
  const params = { left: formatYuan(balances[from]), amount: formatYuan(amount) };
  return [refuse[OVERDRAWN[from]]({ pointer, params })];
}

/** Balances of a fund as one commitment sees them: nothing but the sum of the lines. */
export function balancesOf(lines: Iterable<Line>, commitmentId?: string): Balances {
  const balances = { external: 0n, available: 0n, reserved: 0n, committed: 0n, spent: 0n };
  for (const { account, amount, commitmentId: owner } of lines) {
    if (owner === undefined || owner === commitmentId) balances[account] += amount;
  }
  return balances;
}

/** What makes lines no journal entry: they don't sum to zero, or a line moves nothing or has a wrong owner. */
export function entryViolations(lines: readonly Line[]): Violation[] {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const wrong = lines.some(({ amount, account, commitmentId }) => {
    return amount === 0n || isOwned(account) !== (commitmentId !== undefined);
  });
  return [
    ...(lines.length < 2 || total !== 0n ? [refuse.entryUnbalanced()] : []),
    ...(wrong ? [refuse.lineMalformed()] : []),
  ];
}

const OVERDRAWN = {
  available: 'overAvailable',
  reserved: 'overReserved',
  committed: 'overCommitted',
  spent: 'overSpent',
} as const;

function line(account: Account, amount: Fen, commitmentId?: string): Line {
  if (!isOwned(account)) return { account, amount };
  if (!commitmentId) throw new RangeError(`${account} money belongs to a commitment`);
  return { account, amount, commitmentId };
}

function isOwned(account: Account): boolean {
  return account !== 'external' && account !== 'available';
}
