import type { Tx } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import { MOVES, type Move, moveViolations } from '../domain/ledger.js';
import { drawFrom } from '../domain/plan.js';
import { readBalances } from './balances.js';
import { type Movement, type Reference, lockFunds, post } from './fund-ledger.js';

/** Money of one purchase to be moved, in whichever funds it stands: the admission's plan put it there. */
export type HeldMovement = Omit<Movement, 'fundId'>;

/** Gives back what the purchase does not need, each fund its part: reserved → available. */
export function releaseHeld(tx: Tx, movement: HeldMovement): Promise<void> {
  return moveHeld(tx, 'release', movement);
}

/** What the funds together hold in reserve for a purchase, in fen. */
export async function reservedFor(tx: Tx, referenceId: string): Promise<Fen> {
  let sum = 0n;
  for (const fundId of await fundsOf(tx, referenceId))
    sum += (await readBalances(tx, fundId, referenceId)).reserved;
  return sum;
}

/** Gives back all that is still reserved for the purchase; nothing happens when nothing is. */
export function releaseRest(tx: Tx, movement: Omit<HeldMovement, 'amount'>): Promise<void> {
  return releaseBeyond(tx, movement, () => Promise.resolve(0n));
}

/**
 * Gives back what is reserved for the purchase beyond what it still needs, in fen. That is asked for under the funds'
 * locks, so that what contracts take at the same time is seen.
 */
export async function releaseBeyond(
  tx: Tx,
  movement: Omit<HeldMovement, 'amount'>,
  needed: () => Promise<Fen>,
): Promise<void> {
  await lockFundsOf(tx, movement.reference.id);
  const amount = (await reservedFor(tx, movement.reference.id)) - (await needed());
  if (amount > 0n) await releaseHeld(tx, { ...movement, amount });
}

/** Binds what is reserved for the purchase by a contract, in each fund its part: reserved → committed. */
export function commitHeld(tx: Tx, movement: HeldMovement): Promise<void> {
  return moveHeld(tx, 'commit', movement);
}

/** Frees what the contract will not cost after all, to each fund its part: committed → available. */
export function decommitHeld(tx: Tx, movement: HeldMovement): Promise<void> {
  return moveHeld(tx, 'decommit', movement);
}

/** Pays, each fund its part: committed → spent. */
export function spendHeld(tx: Tx, movement: HeldMovement): Promise<void> {
  return moveHeld(tx, 'spend', movement);
}

/** Takes a payment back, into each fund its part: spent → committed. */
export function refundHeld(tx: Tx, movement: HeldMovement): Promise<void> {
  return moveHeld(tx, 'refund', movement);
}

/** Gives what is reserved for one purchase to another, inside each fund: a programme's money to a grant, and back. */
export async function passOn(tx: Tx, movement: HeldMovement & { readonly to: Reference }): Promise<void> {
  const { to, ...held } = movement;
  for (const part of await drawnFrom(tx, 'release', held)) {
    await post(tx, 'release', part);
    await post(tx, 'reserve', { ...part, reference: to });
  }
}

/** RuleBroken (422) names what all its funds together hold for the purchase when that is too little. */
async function moveHeld(tx: Tx, move: Move, movement: HeldMovement): Promise<void> {
  for (const part of await drawnFrom(tx, move, movement)) await post(tx, move, part);
}

/** What each fund gives of a movement; none of those that give nothing. */
async function drawnFrom(tx: Tx, move: Move, { amount, ...rest }: HeldMovement): Promise<Movement[]> {
  const { reference, pointer } = rest;
  const fundIds = await lockFundsOf(tx, reference.id);
  const { from } = MOVES[move];
  const held: Fen[] = [];
  for (const fundId of fundIds) held.push((await readBalances(tx, fundId, reference.id))[from]);
  const nothing = { external: 0n, available: 0n, reserved: 0n, committed: 0n, spent: 0n };
  const together = { ...nothing, [from]: held.reduce((sum, each) => sum + each, 0n) };
  RuleBroken.unlessEmpty(moveViolations(move, amount, together, pointer));
  return drawFrom(held, amount).flatMap((part, i) => {
    const fundId = fundIds[i];
    return fundId && part > 0n ? [{ ...rest, fundId, amount: part }] : [];
  });
}

/** Locks the funds of a purchase, those too into which its money was carried while the locks were waited for. */
async function lockFundsOf(tx: Tx, commitmentId: string): Promise<string[]> {
  const fundIds = await fundsOf(tx, commitmentId);
  await lockFunds(tx, fundIds);
  const present = await fundsOf(tx, commitmentId);
  return present.length === fundIds.length ? fundIds : lockFundsOf(tx, commitmentId);
}

/** The funds in which money of a purchase ever stood, in the order in which they reserved it. */
async function fundsOf(tx: Tx, commitmentId: string): Promise<string[]> {
  const rows: { fundId: string }[] = await tx.query(
    `SELECT fund_id AS "fundId" FROM fund_entry WHERE commitment_id = $1 GROUP BY fund_id ORDER BY min(id::text)`,
    [commitmentId],
  );
  return rows.map(({ fundId }) => fundId);
}
