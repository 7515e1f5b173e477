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
  readonly changes?: readonly Change[];
}

/** One column that was changed; its values only where the entity declares it as auditable. */
export interface Change {
  readonly column: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

/** What the platform remembers beside a transaction. */
export interface TxNotes {
  readonly clock: Clock;
  readonly touched: Touched[];
  /** What the ORM last wrote of an entity, until `save` takes it. */
  readonly changes: WeakMap<object, readonly Change[]>;
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
export function touch(
  tx: Tx,
  type: string,
  id: string,
  action: string,
  changes: readonly Change[] = [],
): void {
  notesOf(tx).touched.push({ type, id, action, ...(changes.length > 0 && { changes }) });
}

/** Notes what the ORM wrote of an entity (its subscriber only). */
export function noteChanges(manager: EntityManager, entity: object, changes: readonly Change[]): void {
  notes.get(manager)?.changes.set(entity, changes);
}

/** What the ORM wrote of an entity since this was asked last. */
export function takeChanges(tx: Tx, entity: object): readonly Change[] {
  const { changes } = notesOf(tx);
  const found = changes.get(entity) ?? [];
  changes.delete(entity);
  return found;
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
