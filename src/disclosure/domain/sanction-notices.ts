import type { Day } from '../../shared/days.js';
import { inChineseWords } from './article-words.js';
import { type NoticeContent, fact } from './notice-content.js';

/** What everybody may know of a decided sanction: not what happened, which is for the parties. */
export interface SanctionNoticeFacts {
  readonly organization: string;
  readonly uscc: string;
  readonly kind: keyof typeof SANCTIONS;
  /** The rule announced beforehand on which it stands. */
  readonly basis: string;
  readonly from: Day;
  /** Last day, inclusive; null for a warning. */
  readonly to: Day | null;
}

const SANCTIONS = { warning: '警告', 'purchase-bar': '暂停参加限额以下采购' } as const;
const ENDS = { overturn: '复核撤销', lift: '提前解除' } as const;

/** A sanction of the district's own was decided. */
export function sanctionNotice(facts: SanctionNoticeFacts): NoticeContent {
  const { organization, kind, from, to } = facts;
  const days = to === null ? `自 ${from} 起` : `自 ${from} 至 ${to}`;
  return {
    kind: 'sanction',
    title: `${organization}（${SANCTIONS[kind]}）`,
    text: `对${organization}作出${SANCTIONS[kind]}的决定，${days}有效。该组织可以申请复核。`,
    facts: lines(facts),
    table: null,
    publishedTo: to,
  };
}

/** A sanction no longer counts. */
export function sanctionEndNotice(
  facts: SanctionNoticeFacts,
  how: keyof typeof ENDS,
  endedOn: Day,
): NoticeContent {
  const { organization, kind } = facts;
  return {
    kind: 'sanction-ended',
    title: `${organization}（${ENDS[how]}）`,
    text: `对${organization}的${SANCTIONS[kind]}自 ${endedOn} 起不再有效（${ENDS[how]}）。`,
    facts: [...lines(facts), ...fact('ended-on', '终止日期', endedOn), ...fact('how', '终止方式', ENDS[how])],
    table: null,
    publishedTo: null,
  };
}

function lines({ organization, uscc, kind, basis, from, to }: SanctionNoticeFacts) {
  return [
    ...fact('organization', '组织', organization),
    ...fact('uscc', '统一社会信用代码', uscc),
    ...fact('sanction', '惩戒种类', SANCTIONS[kind]),
    ...fact('basis', '依据', inChineseWords(basis)),
    ...fact('from', '生效日期', from),
    ...fact('to', '截止日期', to),
  ];
}
