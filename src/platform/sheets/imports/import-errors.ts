import type { EntityManager } from 'typeorm';
import type { Violation } from '../../../shared/violation.js';
import type { Tx } from '../../database/tx.js';
import type { RowError } from '../domain/read-row.js';

interface ErrorRow {
  readonly row: number;
  readonly code: string;
  readonly pointer: string | null;
  readonly params: Violation['params'] | null;
}

/** Keeps the reasons of an import: codes and figures, never a cell's content. */
export async function keepErrors(tx: Tx, importId: string, errors: readonly RowError[]): Promise<void> {
  await tx.query(
    `INSERT INTO sheet_import_error (import_id, seq, row, code, pointer, params)
     SELECT $1, ordinality, (e->>'row')::int, e->>'code', e->>'pointer', e->'params'
       FROM jsonb_array_elements($2) WITH ORDINALITY AS given (e, ordinality)`,
    [importId, JSON.stringify(errors.map(({ row, violation }) => ({ row, ...violation })))],
  );
}

/** The first reasons by row. */
export async function errorsOf(db: EntityManager, importId: string, limit: number): Promise<RowError[]> {
  const rows: ErrorRow[] = await db.query(
    'SELECT row, code, pointer, params FROM sheet_import_error WHERE import_id = $1 ORDER BY row, seq LIMIT $2',
    [importId, limit],
  );
  return rows.map(({ row, code, pointer, params }) => ({
    row,
    violation: { code, pointer: pointer ?? undefined, params: params ?? undefined },
  }));
}
