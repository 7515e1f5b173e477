import { type EntityManager, In } from 'typeorm';
import { PublicNotice } from './public-notice.entity.js';

/** A notice as everybody may see it: where it was taken down, with nothing of what it said. */
export type ShownNotice = PublicNotice & {
  /** The notice that tells by which order it was taken down; null while it stands. */
  readonly takenDownBy: PublicNotice | null;
};

/** Notices as everybody may see them, in their order. */
export async function shown(reader: EntityManager, notices: readonly PublicNotice[]): Promise<ShownNotice[]> {
  const ids = notices.map(({ id }) => id);
  const orders = ids.length === 0 ? [] : await reader.findBy(PublicNotice, { takesDown: In(ids) });
  const by = new Map(orders.map((order) => [order.takesDown, order]));
  return notices.map((notice) => tombstone(notice, by.get(notice.id) ?? null));
}

function tombstone(notice: PublicNotice, takenDownBy: PublicNotice | null): ShownNotice {
  if (!takenDownBy) return Object.assign(notice, { takenDownBy });
  const { title, text } = takenDownBy;
  return Object.assign(notice, { title, text, facts: [], noticeTable: null, takenDownBy });
}
