import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { type NoticeContent, fact } from './notice-content.js';

/** What everybody may know of a framework. Amounts in fen. */
export interface FrameworkFacts {
  readonly title: string;
  readonly buyer: string;
  readonly scope: string;
  readonly unit: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Unified payment for one unit; null where each party has its own price. */
  readonly price: Fen | null;
  readonly conditions: readonly string[];
  readonly parties: readonly { readonly name: string; readonly uscc: string; readonly price: Fen }[];
  readonly noticeEndsOn: Day | null;
}

/** A standing invitation (开放式征集), or who is admitted to a closed framework (入围结果). */
export function frameworkNotice(framework: FrameworkFacts): NoticeContent {
  const { title, buyer, price, unit, parties } = framework;
  const isOpen = price !== null;
  const text = isOpen
    ? `${buyer}就“${title}”公开征集入围供应商，符合条件的供应商可随时提出申请，付费标准 ${formatYuan(price)} 元/${unit}。`
    : `“${title}”确定入围供应商 ${parties.length} 家。`;
  return {
    ...{ kind: isOpen ? 'framework-invitation' : 'framework-result', title, text },
    facts: [
      ...fact('buyer', '征集人', buyer),
      ...fact('scope', '采购范围', framework.scope),
      ...fact('price', '付费标准', isOpen ? formatYuan(price) : null, `元/${unit}`),
      ...fact('conditions', '入围条件', framework.conditions.join('；') || null),
      ...fact('valid-from', '有效期开始', framework.validFrom),
      ...fact('valid-to', '有效期结束', framework.validTo),
    ],
    table: isOpen
      ? null
      : {
          columns: ['入围供应商', '统一社会信用代码', `单价（元/${unit}）`],
          rows: parties.map((party) => [party.name, party.uscc, formatYuan(party.price)]),
        },
    publishedTo: framework.noticeEndsOn,
  };
}
