import type { Day } from '../../shared/days.js';
import { NOTICE_KINDS, type NoticeContent, type NoticeKind, fact } from './notice-content.js';

/** An order by which a notice is no longer shown. All of it is public. */
export interface TakedownOrder {
  /** Who ordered it. */
  readonly authority: string;
  /** Number of the order. */
  readonly order: string;
  readonly orderedOn: Day;
  /** As the order gives it. */
  readonly ground: string;
  /** The order lets the title of the notice stay public. */
  readonly titleStays: boolean;
}

/** A notice that stood until now. */
export interface Standing {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly publishedFrom: Day;
  readonly contentSha256: string | null;
}

/** The notice in the place of one that was taken down: which it was, by which order, from when to when it was public. */
export function takedownNotice(
  { id, kind, title, publishedFrom, contentSha256 }: Standing,
  { authority, order, orderedOn, ground, titleStays }: TakedownOrder,
  today: Day,
): NoticeContent {
  const name = NOTICE_KINDS[kind];
  const which = titleStays ? `${name}“${title}”` : name;
  return {
    ...{ kind: 'takedown', table: null, publishedTo: null },
    title: titleStays ? `${title}（已撤下）` : `${publishedFrom} 发布的${name}（已撤下）`,
    text: `${publishedFrom} 发布的${which}，依据${authority} ${orderedOn} 作出的${order}，自 ${today} 起撤下。`,
    facts: [
      ...fact('notice', '原公告编号', id),
      ...fact('notice-kind', '原公告类别', name),
      ...fact('notice-title', '原公告标题', titleStays ? title : null),
      ...fact('public-from', '公开起始日期', publishedFrom),
      ...fact('public-until', '撤下日期', today),
      ...fact('authority', '作出机关', authority),
      ...fact('order', '文书编号', order),
      ...fact('ordered-on', '文书日期', orderedOn),
      ...fact('ground', '文书载明的理由', ground),
      ...fact('notice-sha256', '原公告内容摘要（SHA-256）', contentSha256),
    ],
  };
}
