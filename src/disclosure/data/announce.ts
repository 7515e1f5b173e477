import { type Envelope, type Tx, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { NoticeContent } from '../domain/notice-content.js';
import { PublicNotice } from './public-notice.entity.js';

/** Puts a notice on the public board. */
export async function announce(
  tx: Tx,
  { messageId }: Envelope,
  subjectId: string,
  { table, facts, ...content }: NoticeContent,
): Promise<void> {
  await create(tx, PublicNotice, {
    ...content,
    facts: [...facts],
    noticeTable: table,
    eventId: messageId,
    subjectId,
    publishedFrom: dayOf(now(tx)),
  });
}
