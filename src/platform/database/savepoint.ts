import { type Tx, notesOf } from './tx.js';

/** A place in a transaction to which it can go back. */
export interface Savepoint {
  readonly name: string;
  /** Objects touched until then. */
  readonly touched: number;
}

/** Sets a savepoint; one of the same name is replaced. */
export async function savepoint(tx: Tx, name: string): Promise<Savepoint> {
  await tx.query(`SAVEPOINT ${name}`);
  return { name, touched: notesOf(tx).touched.length };
}

/** Undoes everything since the savepoint, and what the audit event would have said of it. */
export async function rollBackTo(tx: Tx, { name, touched }: Savepoint): Promise<void> {
  await tx.query(`ROLLBACK TO SAVEPOINT ${name}`);
  notesOf(tx).touched.length = touched;
}

/** Keeps what was done and frees the savepoint: hundreds of open ones slow every statement down. */
export async function release(tx: Tx, { name }: Savepoint): Promise<void> {
  await tx.query(`RELEASE SAVEPOINT ${name}`);
}
