import type { EntityManager } from 'typeorm';
import type { Clock } from '../../shared/clock.js';

declare const branded: unique symbol;

/** A transaction in progress. Only Database.transaction makes one, so that what needs it cannot run outside. */
export type Tx = EntityManager & { readonly [branded]: true };

/** One object that a transaction created or changed, for its audit event. */
export interface Touched {
  readonly type: string;
  readonly id: string;
  readonly action: string;
}

/** What the platform remembers beside a transaction. */
export interface TxNotes {
  readonly clock: Clock;
  readonly touched: Touched[];
  /** Audit events of this transaction stay hidden until the subject is unsealed. */
  sealedUnder?: string;
}

const notes = new WeakMap<EntityManager, TxNotes>();

/** Brands a manager as a transaction (Database only). */
export function brand(manager: EntityManager, note: TxNotes): Tx {
  notes.set(manager, note);
  return manager as Tx;
}

/** The platform's notes on a transaction. */
export function notesOf(tx: Tx): TxNotes {
  const found = notes.get(tx);
  if (!found) throw new Error('not a transaction of Database.transaction');
  return found;
}

/** The business time inside a transaction. */
export function now(tx: Tx): Date {
  return notesOf(tx).clock.now();
}

/** Notes that the transaction did something to an object, for the audit event written at its end. */
export function touch(tx: Tx, type: string, id: string, action: string): void {
  notesOf(tx).touched.push({ type, id, action });
}

/** Hides this transaction's audit event until `unseal` is called for the subject (sealed bids). */
export function sealAudit(tx: Tx, subjectId: string): void {
  notesOf(tx).sealedUnder = subjectId;
}

/** Makes the audit events sealed under a subject readable. */
export async function unsealAudit(tx: Tx, subjectId: string): Promise<void> {
  await tx.query('INSERT INTO audit_unsealed (subject_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    subjectId,
    now(tx),
  ]);
}
