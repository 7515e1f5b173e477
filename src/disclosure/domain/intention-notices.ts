import { type Fen, formatYuan } from '../../shared/money.js';
import { type NoticeContent, fact } from './notice-content.js';

/** What everybody may know of a procurement intention. Budget in fen. */
export interface IntentionNoticeFacts {
  readonly intentionId: string;
  readonly buyer: string;
  readonly edition: number;
  readonly title: string;
  readonly summary: string;
  readonly budget: Fen;
  /** `YYYY-MM`. */
  readonly expectedMonth: string;
  readonly reservedFor: string;
  readonly withdrawalReason: string | null;
}

/** An edition of an intention is public (财库〔2020〕10号). */
export function intentionNotice(intention: IntentionNoticeFacts): NoticeContent {
  const { buyer, edition, title, summary, expectedMonth, reservedFor } = intention;
  const budget = formatYuan(intention.budget);
  return {
    kind: 'intention',
    title: edition === 1 ? title : `${title}（第${edition}版）`,
    text: `${buyer}拟采购“${title}”：${summary}。预算 ${budget} 元，预计采购时间 ${expectedMonth}。以实际发布的采购公告为准。`,
    facts: [
      ...fact('intention', '采购意向编号', intention.intentionId),
      ...fact('buyer', '采购人', buyer),
      ...fact('edition', '版次', String(edition)),
      ...fact('summary', '采购需求概况', summary),
      ...fact('budget', '预算金额', budget, '元'),
      ...fact('expected-month', '预计采购时间', expectedMonth),
      ...fact('reserved', '是否专门面向中小企业', reservedFor === 'nobody' ? '否' : '是'),
    ],
    table: null,
    publishedTo: null,
  };
}

/** A published intention was taken back. */
export function intentionWithdrawnNotice(intention: IntentionNoticeFacts): NoticeContent {
  const { intentionId, buyer, title, withdrawalReason } = intention;
  return {
    kind: 'intention-withdrawn',
    title,
    text: `${buyer}撤回采购意向“${title}”：${withdrawalReason ?? ''}。`,
    facts: [
      ...fact('intention', '采购意向编号', intentionId),
      ...fact('buyer', '采购人', buyer),
      ...fact('reason', '撤回理由', withdrawalReason),
    ],
    table: null,
    publishedTo: null,
  };
}
