import { type Exact, toDecimal } from '../../shared/exact.js';

const TEXTS = {
  'submission-days': { zh: '响应时间（整日）', en: 'Whole days for bids' },
  'issued-on': { zh: '公告日', en: 'Day of publication' },
  deadline: { zh: '响应截止时间', en: 'Deadline for bids' },
  bids: { zh: '开启的响应文件数', en: 'Opened bids' },
  bid: { zh: '响应文件', en: 'Bid' },
  'received-at': { zh: '递交时间', en: 'Received at' },
  'winning-price': { zh: '成交报价（元）', en: 'Winning price (yuan)' },
  'next-price': { zh: '次低报价（元）', en: 'Second lowest price (yuan)' },
  'same-price': { zh: '相同报价（元）', en: 'Identical price (yuan)' },
  'lowest-price': { zh: '被判无效的最低报价（元）', en: 'Lowest price, disqualified (yuan)' },
  'valid-price': { zh: '有效报价（元）', en: 'Valid price (yuan)' },
  award: { zh: '成交结果', en: 'Award' },
  'award-amount': { zh: '成交金额（元）', en: 'Award amount (yuan)' },
  'award-day': { zh: '成交确认日', en: 'Day of the award' },
  ceiling: { zh: '最高限价（元）', en: 'Ceiling (yuan)' },
  'under-percent': { zh: '低于最高限价的比例（%）', en: 'Percent under the ceiling' },
  'disqualified-bid': { zh: '被判无效的响应文件', en: 'Disqualified bid' },
  disqualified: { zh: '被判无效的响应文件数', en: 'Disqualified bids' },
  submitted: { zh: '开启的响应文件总数', en: 'All opened bids' },
  wins: { zh: '成交次数', en: 'Wins' },
  processes: { zh: '有效参与次数', en: 'Processes with a valid bid' },
  'category-won': { zh: '成交的服务类别', en: 'Category won' },
  categories: { zh: '服务类别数', en: 'Categories' },
  year: { zh: '年度', en: 'Year' },
  category: { zh: '服务类别', en: 'Category' },
  total: { zh: '累计金额（元）', en: 'Total (yuan)' },
  change: { zh: '合同变更', en: 'Change of the contract' },
  changes: { zh: '合同变更次数', en: 'Changes of the contract' },
  'signed-on': { zh: '合同签订日', en: 'Day of signing' },
  'accepted-on': { zh: '验收日', en: 'Day of acceptance' },
  'service-to': { zh: '约定的服务末日', en: 'Agreed last day of the service' },
  'days-used': { zh: '从签订到验收的日数', en: 'Days from signing to acceptance' },
  'lost-award': { zh: '因投诉成立被撤销的成交结果', en: 'Award taken back after a complaint' },
  ruling: { zh: '投诉处理决定', en: 'Decision on a complaint' },
  'ruling-day': { zh: '决定日', en: 'Day of the decision' },
  'ruling-effect': { zh: '决定要求', en: 'What the decision asks for' },
  value: { zh: '本项数值', en: 'Value' },
  threshold: { zh: '阈值', en: 'Threshold' },
  'lower-fence': { zh: '下界（Q1−1.5·IQR）', en: 'Lower fence (Q1 − 1.5 IQR)' },
  'upper-fence': { zh: '上界（Q3+1.5·IQR）', en: 'Upper fence (Q3 + 1.5 IQR)' },
  q1: { zh: '第一四分位数（R-8）', en: 'First quartile (R-8)' },
  q3: { zh: '第三四分位数（R-8）', en: 'Third quartile (R-8)' },
  'processes-q3': { zh: '有效参与次数的第三四分位数（R-8）', en: 'Third quartile of processes (R-8)' },
  population: { zh: '样本数 n', en: 'Population n' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type FigureName = keyof typeof TEXTS;

/** A row from which a figure comes. */
export type SourceType =
  'tender' | 'lot' | 'bid' | 'award' | 'contract' | 'contract_change' | 'complaint' | 'organization' | 'unit';

/** One figure of a finding, with the row that has it. */
export interface Figure {
  readonly name: FigureName;
  readonly value: string;
  readonly source: { readonly type: SourceType; readonly id: string } | null;
}

/** A figure with its row; without one it follows from the others. */
export function figure(name: FigureName, value: string | number, type?: SourceType, id?: string): Figure {
  return { name, value: String(value), source: type && id ? { type, id } : null };
}

/** An exact ratio as people read it: six decimals. */
export function decimal(value: Exact): string {
  return toDecimal(value, 6);
}

/** What a figure is called. */
export function figureLabel(name: FigureName): { readonly zh: string; readonly en: string } {
  return TEXTS[name];
}
