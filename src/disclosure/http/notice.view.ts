import { formatInstant } from '../../shared/days.js';
import type { ShownNotice } from '../data/tombstones.js';
import { NOTICE_KINDS } from '../domain/notice-content.js';
import { ruleOf } from '../domain/notice-rules.js';

/** One line of a notice. */
export class NoticeFactView {
  /** @example amount */
  code: string;
  /** @example 成交金额 */
  label: string;
  /** @example 480000.00 */
  value: string;
  /** Unit of a figure. @example 元 */
  unit?: string;
}

/** Lines of figures. */
export class NoticeTableView {
  columns: string[];
  rows: string[][];
}

/** What a notice says, for programs and, in one paragraph, for people. */
export class NoticeBodyView {
  text: string;
  facts: NoticeFactView[];
  table: NoticeTableView | null;
}

/** A public notice. Its language is Chinese, as published. */
export class NoticeView {
  id: string;
  /** @example result */
  kind: string;
  /** @example 成交结果公告 */
  kindName: string;
  /** @example 长安社区居家养老服务采购（示例） */
  title: string;
  /** What it is about: a tender, award, contract, evaluation, ranking, list, item or sanction. */
  subjectId: string;
  /** @example 2025-03-19 */
  publishedFrom: string;
  /** When it came to the board. @example 2025-03-19T10:00:00+08:00 */
  publishedAt: string;
  /** Last day of the notice period where a rule sets one; the notice stays readable. @example 2025-03-20 */
  publishedTo: string | null;
  /** The text by which it is public; null where that is the district's own rule. @example 政府采购法实施条例 art. 43 */
  rule: string | null;
  /**
   * SHA-256 of `kind`, `title`, `subjectId`, `publishedFrom`, `publishedTo` and `body` as canonical JSON (RFC 8785), kept
   * since the publication; null for notices from before hashes were kept.
   */
  contentSha256: string | null;
  /** The notice that tells by which order this one was taken down: then nothing of what it said is left here. */
  takenDownBy: string | null;
  /** The notice that this one takes down. */
  takesDown: string | null;
  body: NoticeBodyView;

  static of(notice: ShownNotice): NoticeView {
    const { id, kind, title, subjectId, publishedFrom, publishedTo, text, facts, noticeTable } = notice;
    return {
      ...{ id, kind, title, subjectId, publishedFrom, publishedTo },
      ...{ kindName: NOTICE_KINDS[kind], publishedAt: formatInstant(notice.createdAt) },
      ...{ rule: ruleOf(kind), contentSha256: notice.contentSha256 },
      ...{ takenDownBy: notice.takenDownBy?.id ?? null, takesDown: notice.takesDown },
      body: {
        text,
        facts: facts.map(({ code, label, value, unit }) => ({ code, label, value, unit })),
        table: noticeTable && {
          columns: [...noticeTable.columns],
          rows: noticeTable.rows.map((row) => [...row]),
        },
      },
    };
  }
}

/** Notices, newest first. */
export class NoticeListView {
  items: NoticeView[];
  next: string | null;
}
