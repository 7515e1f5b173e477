import { NoticePublished } from '../../notifications/index.js';
import { type Envelope, Outbox, type Tx, create, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { type NoticeContent, fact } from '../domain/notice-content.js';
import { proofOf } from '../domain/notice-proof.js';
import { indexNotices, unindexNotice } from './index-notices.js';
import { PublicNotice } from './public-notice.entity.js';

/** What a notice is about, and the community or street whose business that is (null: the whole district's). */
export interface Subject {
  readonly id: string;
  readonly unitId: string | null;
}

/**
 * Puts a notice on the public board and into the search index; what it takes down leaves the index. It is public from the
 * day on which this transaction makes it so, and `content` may be told that day. What is handled late, also says when it
 * happened; a last day that has passed by then is that day. An event is announced once: what is delivered again changes
 * nothing.
 */
export async function announce(
  tx: Tx,
  { messageId, occurredAt }: Pick<Envelope, 'messageId' | 'occurredAt'>,
  { id: subjectId, unitId }: Subject,
  content: NoticeContent | ((publishedFrom: Day) => NoticeContent),
  takesDown: string | null = null,
): Promise<PublicNotice> {
  const publishedFrom = dayOf(now(tx));
  const { table, facts, ...rest } = typeof content === 'function' ? content(publishedFrom) : content;
  const happenedOn = dayOf(occurredAt);
  const late = fact('happened-on', '事项日期', happenedOn < publishedFrom ? happenedOn : null);
  const lastDay = rest.publishedTo;
  const publishedTo = lastDay !== null && lastDay < publishedFrom ? publishedFrom : lastDay;
  const shown = { ...rest, facts: [...facts, ...late], noticeTable: table };
  const said = { ...shown, subjectId, publishedFrom, publishedTo };
  const proof = { contentSha256: proofOf(said), takesDown };
  const notice = await create(tx, PublicNotice, { ...said, ...proof, eventId: messageId, unitId });
  await indexNotices(tx, [notice]);
  if (takesDown) await unindexNotice(tx, takesDown);
  const { id: publicId, kind, title } = notice;
  await new Outbox().publish(tx, NoticePublished, {
    ...{ publicId, kind, title, subjectId, publishedFrom, takesDown },
  });
  return notice;
}
