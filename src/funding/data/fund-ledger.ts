import { v7 as uuid } from 'uuid';
import { type Tx, lock, now, touch } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import {
  type Balances,
  type Line,
  type Move,
  entryViolations,
  linesOf,
  moveViolations,
} from '../domain/ledger.js';
import { readBalances } from './balances.js';
import { FundEntry, FundEntryLine } from './fund-entry.entity.js';
import { Fund } from './fund.entity.js';

/** A thing that money is kept for or that moves it. */
export interface Reference {
  /** Its kind, kebab-case. @example service-item */
  readonly type: string;
  readonly id: string;
}

/** Money of a fund to be moved for one purchase. */
export interface Movement {
  readonly fundId: string;
  /** Fen, above zero. */
  readonly amount: Fen;
  /** For what the money is kept; the same from `reserve` to the last `spend`. */
  readonly reference: Reference;
  /** The document that moves it (admission, contract, payment), for the journal. */
  readonly cause?: Reference;
  /** Field of the request to blame when there is too little; `/amount` unless given. */
  readonly pointer?: string;
}

type Posting = Omit<Movement, 'reference'> & { readonly reference?: Reference };

/** Sets money aside for a purchase: available → reserved. RuleBroken names what is left and what is asked for. */
export function reserve(tx: Tx, movement: Movement): Promise<void> {
  return post(tx, 'reserve', movement);
}

/** Gives back what a failed or cheaper purchase does not need: reserved → available. */
export function release(tx: Tx, movement: Movement): Promise<void> {
  return post(tx, 'release', movement);
}

/** Binds money by a contract: reserved → committed. */
export function commit(tx: Tx, movement: Movement): Promise<void> {
  return post(tx, 'commit', movement);
}

/** Frees what a contract will not cost after all (tail withheld, termination): committed → available. */
export function decommit(tx: Tx, movement: Movement): Promise<void> {
  return post(tx, 'decommit', movement);
}

/** Pays: committed → spent. */
export function spend(tx: Tx, movement: Movement): Promise<void> {
  return post(tx, 'spend', movement);
}

/** Takes a payment back (returned by the bank, unspent advance): spent → committed. */
export function refund(tx: Tx, movement: Movement): Promise<void> {
  return post(tx, 'refund', movement);
}

/** True when a fund exists and belongs to the unit. */
export function ownsFund(tx: Tx, unitId: string, fundId: string): Promise<boolean> {
  return tx.existsBy(Fund, { id: fundId, unitId });
}

/** Locks funds in one order for everybody, so that no two purchases out of the same funds wait for each other. */
export async function lockFunds(tx: Tx, fundIds: readonly string[]): Promise<Map<string, Fund>> {
  const locked = new Map<string, Fund>();
  for (const id of [...new Set(fundIds)].sort()) locked.set(id, await lock(tx, Fund, id));
  return locked;
}

/**
 * Writes one journal entry under the fund's lock, so that two purchases never count on the same fen. NotFound when
 * there is no such fund; RuleBroken (422) when the account holds too little.
 */
export async function post(tx: Tx, move: Move, posting: Posting): Promise<void> {
  const { fundId, amount, reference, pointer } = posting;
  await lock(tx, Fund, fundId);
  const balances: Balances = await readBalances(tx, fundId, reference?.id);
  RuleBroken.unlessEmpty(moveViolations(move, amount, balances, pointer));
  await write(tx, move, posting, linesOf(move, amount, reference?.id));
  touch(tx, 'fund', fundId, move);
}

async function write(tx: Tx, move: Move, posting: Posting, lines: readonly Line[]): Promise<void> {
  RuleBroken.unlessEmpty(entryViolations(lines));
  const { fundId, reference, cause } = posting;
  const entryId = uuid();
  await tx.insert(FundEntry, {
    id: entryId,
    fundId,
    at: now(tx),
    move,
    commitmentType: reference?.type ?? null,
    commitmentId: reference?.id ?? null,
    causeType: cause?.type ?? null,
    causeId: cause?.id ?? null,
  });
  await tx.insert(
    FundEntryLine,
    lines.map(({ account, amount, commitmentId = null }, position) => {
      return { entryId, position, fundId, account, amountFen: amount, commitmentId };
    }),
  );
}
