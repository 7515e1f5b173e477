import { NoticePublished } from '../../notifications/index.js';
import { type Envelope, Outbox, type Tx, create } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { NoticeContent } from '../domain/notice-content.js';
import { PublicNotice } from './public-notice.entity.js';

/** Puts a notice on the public board, published on the day of the event however late it is handled. */
export async function announce(
  tx: Tx,
  { messageId, occurredAt }: Envelope,
  subjectId: string,
  { table, facts, ...content }: NoticeContent,
): Promise<void> {
  const { id: publicId } = await create(tx, PublicNotice, {
    ...content,
    facts: [...facts],
    noticeTable: table,
    eventId: messageId,
    subjectId,
    publishedFrom: dayOf(occurredAt),
  });
  const { kind, title } = content;
  const publishedFrom = dayOf(occurredAt);
  await new Outbox().publish(tx, NoticePublished, { publicId, kind, title, subjectId, publishedFrom });
}
