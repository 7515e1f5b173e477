import type { Tx } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';
import { type Reference, lockFunds, post } from './fund-ledger.js';

/** Money that follows a task from the fund of one unit to that of another (费随事转). */
export interface Transfer {
  readonly fromFundId: string;
  readonly toFundId: string;
  /** Fen, above zero. */
  readonly amount: Fen;
  /** The document that moves it; it stands in both books. */
  readonly cause: Reference;
  /** Field of the request to blame when there is too little. */
  readonly pointer?: string;
}

/**
 * Moves free money from one fund to another: an entry in both books, in one transaction, with the same cause.
 * RuleBroken (422) when too little is available or both are one.
 */
export async function transfer(tx: Tx, { fromFundId, toFundId, ...rest }: Transfer): Promise<void> {
  const { pointer } = rest;
  if (fromFundId === toFundId) throw new RuleBroken([refuse.transferToItself({ pointer })]);
  await lockFunds(tx, [fromFundId, toFundId]);
  await post(tx, 'transfer-out', { ...rest, fundId: fromFundId });
  await post(tx, 'transfer-in', { ...rest, fundId: toFundId });
}
