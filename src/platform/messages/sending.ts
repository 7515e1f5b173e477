import type { Row } from '../database/columns.js';
import { save } from '../database/aggregates.js';
import { type Tx, now } from '../database/tx.js';
import { type Errand, errand } from './errands.js';

/** How long a claim holds: longer than any conversation may take. */
const LEASE_MS = 120_000;

/** A row that goes to another program, outside any transaction. */
export interface SentRow extends Row {
  /** Business time until which an attempt is under way; past it, that attempt counts as cut off. Null: none is. */
  sendingUntil: Date | null;
}

/** How rows of one kind are sent: claimed in one transaction, handed over outside any, noted in another one. */
export interface Sending<R extends SentRow> {
  /** Locks a row whose outcome has come, and before it what is always locked before it. */
  readonly lock: (tx: Tx, id: string) => Promise<R>;
  /** Has the due message of a row come at an instant, in place of the one that waits. */
  readonly come: (tx: Tx, id: string, at: Date) => Promise<void>;
  /** Notes and saves an attempt of which nobody came back: it may have arrived, and is made again under the same id. */
  readonly cutOff: (tx: Tx, row: R) => Promise<void>;
}

/** What is said of a claimed row, and what notes and saves the answer. */
export interface Talk<R extends SentRow, T> {
  readonly line: string;
  readonly talk: () => Promise<T>;
  readonly record: (tx: Tx, row: R, outcome: T) => Promise<void>;
}

/**
 * True when somebody is sending a locked row or was: its due message comes back when his time is over, and then the
 * attempt counts as cut off.
 */
export async function lookAfter<R extends SentRow>(tx: Tx, sending: Sending<R>, row: R): Promise<boolean> {
  const { id, sendingUntil } = row;
  if (sendingUntil === null) return false;
  if (sendingUntil > now(tx)) await sending.come(tx, id, sendingUntil);
  else await sending.cutOff(tx, Object.assign(row, { sendingUntil: null }));
  return true;
}

/**
 * Claims a locked row: nobody else sends it until its lease is over, and then its due message looks what became of it.
 * An outcome that comes after that is too late, and is not noted.
 */
export async function claim<R extends SentRow, T>(
  tx: Tx,
  sending: Sending<R>,
  row: R,
  { line, talk, record }: Talk<R, T>,
): Promise<Errand> {
  const { id } = row;
  const until = new Date(now(tx).getTime() + LEASE_MS);
  await save(tx, Object.assign(row, { sendingUntil: until }));
  await sending.come(tx, id, until);
  return errand(line, talk, async (later, outcome) => {
    const kept = await sending.lock(later, id);
    // Another lease, or none, means that the row went on without this errand.
    if (kept.sendingUntil?.getTime() !== until.getTime()) return;
    await record(later, Object.assign(kept, { sendingUntil: null }), outcome);
  });
}
