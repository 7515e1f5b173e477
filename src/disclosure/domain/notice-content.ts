import type { Day } from '../../shared/days.js';

/** What a public notice announces, with its Chinese name. */
export const NOTICE_KINDS = {
  intention: '采购意向公告',
  'intention-withdrawn': '采购意向撤回公告',
  consultation: '征求意见公告',
  'consultation-result': '征求意见结果公示',
  'consultation-withdrawn': '征求意见撤回公告',
  tender: '采购公告',
  'single-source': '单一来源采购公示',
  amendment: '更正公告',
  suspension: '暂停公告',
  resumption: '恢复公告',
  termination: '终止公告',
  cancellation: '取消公告',
  'framework-invitation': '框架协议征集公告',
  'framework-result': '框架协议入围结果公告',
  result: '成交结果公告',
  'result-withdrawn': '撤销成交结果公告',
  'complaint-decision': '投诉处理结果公告',
  'venture-call': '公益创投征集公告',
  'venture-result': '公益创投结果公示',
  contract: '合同公告',
  'contract-change': '合同变更公告',
  acceptance: '验收结果公告',
  'fund-statement': '资金收支公示',
  'late-payments': '逾期未支付款项信息公告',
  evaluation: '评估结果公告',
  ranking: '排名公示',
  'service-list': '服务项目清单',
  'community-list': '社区需求与资源清单',
  'responsibility-list': '社区权责清单',
  'claim-offer': '项目认领公告',
  sanction: '失信惩戒公告',
  'sanction-ended': '解除惩戒公告',
  takedown: '撤下公告说明',
} as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** One line of a notice: `code` for programs, `label` for people. */
export interface NoticeFact {
  readonly code: string;
  readonly label: string;
  readonly value: string;
  /** Unit of a figure: 元, 分. */
  readonly unit?: string;
}

/** Lines of figures, where a notice has them. */
export interface NoticeTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A notice as it is published; it never changes afterwards. */
export interface NoticeContent {
  readonly kind: NoticeKind;
  readonly title: string;
  /** The notice in one paragraph. */
  readonly text: string;
  readonly facts: readonly NoticeFact[];
  readonly table: NoticeTable | null;
  /** Last day of the notice period where a rule sets one. */
  readonly publishedTo: Day | null;
}

/** A line whose value may be missing: then there is no line. */
export function fact(code: string, label: string, value: string | null, unit?: string): NoticeFact[] {
  return value === null ? [] : [{ code, label, value, ...(unit ? { unit } : {}) }];
}
