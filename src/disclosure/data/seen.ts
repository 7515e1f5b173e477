import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';
import { PublicNotice } from './public-notice.entity.js';

/** Where the last notice that a reader has stands: in the order of commit, and by its day. */
export interface Seen {
  readonly position: string;
  readonly publishedFrom: Day;
}

/** RuleBroken (422): a cursor that this board did not give. */
export async function seen(db: EntityManager, noticeId: string): Promise<Seen> {
  const notice = await db.findOneBy(PublicNotice, { id: noticeId });
  if (!notice) throw new RuleBroken([refuse.cursorUnknown({ pointer: '/cursor' })]);
  return notice;
}
