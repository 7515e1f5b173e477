import { v7 as uuid } from 'uuid';
import { NoticePublished } from '../../notifications/index.js';
import {
  type Envelope,
  Outbox,
  type Tx,
  type Withheld,
  create,
  now,
  ordersAbout,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { type NoticeContent, fact } from '../domain/notice-content.js';
import { proofOf } from '../domain/notice-proof.js';
import { takedownNotice } from '../domain/takedown-notice.js';
import { indexNotices, unindexNotice } from './index-notices.js';
import { PublicNotice } from './public-notice.entity.js';
import { wholeOf } from './subjects.js';

/** What a notice is about, and the community or street whose business that is (null: the whole district's). */
export interface Subject {
  readonly id: string;
  readonly unitId: string | null;
}

/**
 * Puts a notice on the public board and into the search index; what it takes down leaves the index. It is public from the
 * day on which this transaction makes it so, and `content` may be told that day. What is handled late, also says when it
 * happened; a last day that has passed by then is that day. An event is announced once: what is delivered again changes
 * nothing. What an order took off the public's eyes gets no notice that anybody reads, but one that says so.
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
  const order = takesDown === null ? await orderOver(tx, subjectId) : undefined;
  if (order) await takeDownAtOnce(tx, notice, order);
  else await show(tx, notice);
  return notice;
}

async function show(tx: Tx, notice: PublicNotice): Promise<void> {
  const { id: publicId, kind, title, subjectId, publishedFrom, takesDown } = notice;
  await indexNotices(tx, [notice]);
  if (takesDown) await unindexNotice(tx, takesDown);
  await new Outbox().publish(tx, NoticePublished, {
    ...{ publicId, kind, title, subjectId, publishedFrom, takesDown },
  });
}

/** The order that took what a notice is about off the public's eyes, if one did. */
async function orderOver(tx: Tx, subjectId: string): Promise<Withheld | undefined> {
  const [order] = (await ordersAbout(tx, await wholeOf(tx, subjectId))).values();
  return order;
}

/** Such a notice is kept and proves what it says, and the public reads in its place by which order it does not see it. */
async function takeDownAtOnce(tx: Tx, notice: PublicNotice, order: Withheld): Promise<void> {
  const { id, subjectId, unitId, publishedFrom } = notice;
  const event = { messageId: uuid(), occurredAt: now(tx) };
  const told = takedownNotice(notice, order, publishedFrom);
  await announce(tx, event, { id: subjectId, unitId }, told, id);
}
