import { NoticePublished } from '../../notifications/index.js';
import { type Envelope, Outbox, type Tx, create } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { NoticeContent } from '../domain/notice-content.js';
import { proofOf } from '../domain/notice-proof.js';
import { indexNotices, unindexNotice } from './index-notices.js';
import { PublicNotice } from './public-notice.entity.js';

/** What a notice is about, and the community or street whose business that is (null: the whole district's). */
export interface Subject {
  readonly id: string;
  readonly unitId: string | null;
}

/**
 * Puts a notice on the public board, published on the day of the event however late it is handled, and into the search
 * index; what it takes down leaves the index.
 */
export async function announce(
  tx: Tx,
  { messageId, occurredAt }: Pick<Envelope, 'messageId' | 'occurredAt'>,
  { id: subjectId, unitId }: Subject,
  { table, facts, ...content }: NoticeContent,
  takesDown: string | null = null,
): Promise<PublicNotice> {
  const said = {
    ...{ ...content, facts: [...facts], noticeTable: table },
    ...{ subjectId, publishedFrom: dayOf(occurredAt) },
  };
  const proof = { contentSha256: proofOf(said), takesDown };
  const notice = await create(tx, PublicNotice, { ...said, ...proof, eventId: messageId, unitId });
  await indexNotices(tx, [notice]);
  if (takesDown) await unindexNotice(tx, takesDown);
  const { id: publicId, kind, title, publishedFrom } = notice;
  await new Outbox().publish(tx, NoticePublished, {
    ...{ publicId, kind, title, subjectId, publishedFrom, takesDown },
  });
  return notice;
}
