import type { EntityManager } from 'typeorm';
import type { Tx } from '../../platform/index.js';

/** Notes which files a bid refers to, in the place of those before. */
export async function attach(tx: Tx, bidId: string, fileIds: readonly string[]): Promise<void> {
  await detach(tx, bidId);
  await tx.query('INSERT INTO bid_attachment (bid_id, file_id) SELECT $1, unnest($2::uuid[])', [
    bidId,
    fileIds,
  ]);
}

/** A bid refers to no files any more: they go after the deadline. */
export async function detach(tx: Tx, bidId: string): Promise<void> {
  await tx.query('DELETE FROM bid_attachment WHERE bid_id = $1', [bidId]);
}

/** The bids that refer to a file. */
export async function bidsWith(db: EntityManager, fileId: string): Promise<string[]> {
  const found: { bid_id: string }[] = await db.query(
    'SELECT bid_id FROM bid_attachment WHERE file_id = $1 ORDER BY bid_id',
    [fileId],
  );
  return found.map(({ bid_id }) => bid_id);
}
