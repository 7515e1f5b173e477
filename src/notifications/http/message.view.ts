import { currentContext } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { InboxMessage } from '../data/inbox-message.entity.js';
import { noticeText } from '../domain/notice-texts.js';

/** What a message is about. */
export class SubjectView {
  /** @example tender */
  type: string;
  id: string;
}

/** One message of the caller's inbox, in Chinese unless Accept-Language prefers English. */
export class MessageView {
  id: string;
  version: number;
  /** @example tender-published */
  kind: string;
  /** @example 采购公告：长安社区居家养老服务采购（示例） */
  title: string;
  text: string;
  subject: SubjectView;
  /** RFC 3339. */
  at: string;
  /** RFC 3339; null while unread. */
  readAt: string | null;

  static of(message: InboxMessage): MessageView {
    const { id, version, kind, params, subjectType, subjectId } = message;
    return {
      ...{ id, version, kind },
      ...noticeText(kind, params, currentContext()?.language ?? 'zh'),
      subject: { type: subjectType, id: subjectId },
      at: formatInstant(message.createdAt),
      readAt: message.readAt && formatInstant(message.readAt),
    };
  }
}

/** Messages, newest first. */
export class MessageListView {
  items: MessageView[];
  next: string | null;
}
