import type { DeepPartial, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Lifecycle, next } from '../../shared/lifecycle.js';
import { NotFound } from '../../shared/refused.js';
import type { Row, StatefulRow } from './columns.js';
import { type Doer, currentContext } from './request-context.js';
import { StaleVersion } from './stale-version.js';
import { type Tx, now, takeChanges, touch } from './tx.js';

/** The name under which an entity stands in histories and audit: its table. */
export function typeName(tx: Tx, target: EntityTarget<ObjectLiteral>): string {
  return tx.dataSource.getMetadata(target).tableName;
}

/** Makes a row with a fresh UUIDv7 (unless one is given) and the business time, and saves it. */
export async function create<T extends Row>(
  tx: Tx,
  target: EntityTarget<T>,
  values: DeepPartial<Omit<T, 'version' | 'createdAt'>>,
): Promise<T> {
  const made = Object.assign({ id: uuid() }, values, { createdAt: now(tx) });
  const row = tx.create(target, made as unknown as DeepPartial<T>);
  const saved = await tx.save(row);
  touch(tx, typeName(tx, target), saved.id, 'create');
  return saved;
}

/**
 * Locks one row for change (`SELECT … FOR UPDATE`). NotFound (404) when it does not exist; StaleVersion (412) when
 * the request's If-Match names another version of the object in its path.
 */
export async function lock<T extends Row>(tx: Tx, target: EntityTarget<T>, id: string): Promise<T> {
  const row = await tx.findOne(target, {
    where: { id } as FindOptionsWhere<T>,
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw new NotFound(typeName(tx, target));
  refuseStale(id, row.version);
  return row;
}

/** StaleVersion (412) when the request's If-Match names another version of the object in its path. */
export function refuseStale(id: string, version: number): void {
  const expected = currentContext()?.expected;
  if (expected?.id === id && expected.version !== version) throw new StaleVersion();
}

/** Saves a locked row's changed columns. */
export async function save(tx: Tx, row: Row): Promise<void> {
  await tx.save(row);
  touch(tx, typeName(tx, row.constructor), row.id, 'change', takeChanges(tx, row));
}

/**
 * The only writer of `state`: asks the lifecycle's table (IllegalStep, 409), writes the column and appends the
 * history. `reason` is a code or a reference, never personal data.
 */
export async function advance<S extends string, A extends string>(
  tx: Tx,
  row: StatefulRow<S>,
  machine: Lifecycle<A, S>,
  action: NoInfer<A>,
  doer: Doer,
  reason?: string,
): Promise<void> {
  const from = row.state;
  const to = next(machine, action, from);
  const table = typeName(tx, row.constructor);
  const [[updated]] = await tx.query<[{ version: number }[]]>(
    `UPDATE "${table}" SET state = $2, version = version + 1 WHERE id = $1 RETURNING version`,
    [row.id, to],
  );
  if (!updated) throw new NotFound(table);
  Object.assign(row, { state: to, version: updated.version });
  await tx.query(
    `INSERT INTO state_change (id, machine, subject_id, action, from_state, to_state, at, account_id, unit_id, role, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      uuid(),
      machine.name,
      row.id,
      action,
      from,
      to,
      now(tx),
      doer.accountId,
      doer.unitId,
      doer.role,
      reason ?? null,
    ],
  );
  touch(tx, table, row.id, action, [{ column: 'state', before: from, after: to }]);
}

/**
 * Locks one row against change while others may do the same (`SELECT … FOR SHARE`): bids share the tender's lock, and
 * its closing waits for those in flight. NotFound (404) when it does not exist.
 */
export async function lockShared<T extends Row>(tx: Tx, target: EntityTarget<T>, id: string): Promise<T> {
  const row = await tx.findOne(target, {
    where: { id } as FindOptionsWhere<T>,
    lock: { mode: 'pessimistic_read' },
  });
  if (!row) throw new NotFound(typeName(tx, target));
  return row;
}
