import type { Tx } from '../../platform/index.js';
import { indexNotices } from './index-notices.js';
import { PublicNotice } from './public-notice.entity.js';
import type { SearchRebuild } from './search-rebuild.entity.js';

/** Notices of one transaction. */
const BATCH = 500;

/** What a step of a rebuild did; `lastPosition` is null when no notice was left. */
export interface IndexedNext {
  readonly indexed: number;
  readonly lastPosition: string | null;
}

/**
 * Indexes the next notices of a rebuild anew and drops what should not be in the index there. They are locked before
 * they are read: one that is being taken down meanwhile is either seen as taken down here, or leaves the index after it
 * came into it.
 */
export async function indexNextNotices(
  tx: Tx,
  { number, donePosition }: SearchRebuild,
): Promise<IndexedNext> {
  const locked: { id: string; position: string }[] = await tx.query(
    `SELECT id, position FROM public_notice WHERE position > $1 ORDER BY position LIMIT ${BATCH} FOR UPDATE`,
    [donePosition],
  );
  const lastPosition = locked.at(-1)?.position ?? null;
  if (lastPosition === null) return { indexed: 0, lastPosition };
  const notices = await tx
    .createQueryBuilder(PublicNotice, 'notice')
    .whereInIds(locked.map(({ id }) => id))
    .getMany();
  await indexNotices(tx, notices);
  const between = [donePosition, lastPosition, number];
  await tx.query(
    'DELETE FROM notice_search WHERE position > $1 AND position <= $2 AND indexed_version < $3',
    between,
  );
  const [{ indexed = 0 } = {}]: { indexed?: number }[] = await tx.query(
    'SELECT count(*)::integer AS indexed FROM notice_search WHERE position > $1 AND position <= $2 AND indexed_version = $3',
    between,
  );
  return { indexed, lastPosition };
}
