import { type Tx, now } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import type { ProcessRow } from './process-row.js';

const COLUMNS = 'key, item_id AS "itemId", tender_id AS "tenderId"';

/** The process of an item, locked until the commit; made where there is none. */
export async function itemProcess(tx: Tx, itemId: string): Promise<ProcessRow> {
  await tx.query('INSERT INTO ocds_process (key, item_id, year) VALUES ($1, $1, $2) ON CONFLICT DO NOTHING', [
    itemId,
    yearOf(dayOf(now(tx))),
  ]);
  return locked(tx, 'item_id', itemId);
}

/**
 * The process of a tender, locked until the commit: that of its item where it is the first one, a new one (OCDS: one
 * initiation, one ocid) where another came before it. Undefined before its publication.
 */
export async function tenderProcess(tx: Tx, tenderId: string): Promise<ProcessRow | undefined> {
  const [tender]: { itemId: string }[] = await tx.query(
    'SELECT item_id AS "itemId" FROM tendering_tender_open WHERE id = $1',
    [tenderId],
  );
  if (!tender) return undefined;
  const planned = await itemProcess(tx, tender.itemId);
  await tx.query(
    `UPDATE ocds_process SET tender_id = $2 WHERE key = $1 AND tender_id IS NULL
        AND NOT EXISTS (SELECT FROM ocds_process WHERE tender_id = $2)`,
    [planned.key, tenderId],
  );
  await tx.query(
    `INSERT INTO ocds_process (key, tender_id, year) SELECT $1, $1, $2
      WHERE NOT EXISTS (SELECT FROM ocds_process WHERE tender_id = $1)`,
    [tenderId, yearOf(dayOf(now(tx)))],
  );
  return locked(tx, 'tender_id', tenderId);
}

async function locked(tx: Tx, column: 'item_id' | 'tender_id', id: string): Promise<ProcessRow> {
  const [process]: ProcessRow[] = await tx.query(
    `SELECT ${COLUMNS} FROM ocds_process WHERE ${column} = $1 FOR UPDATE`,
    [id],
  );
  if (!process) throw new Error(`no process of ${column} ${id}`);
  return process;
}
