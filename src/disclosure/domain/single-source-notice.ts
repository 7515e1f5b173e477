import type { Day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { type NoticeContent, fact } from './notice-content.js';
import { buyerOfficeFacts } from './office-facts.js';
import type { TenderFacts } from './tender-notices.js';

/** Whom alone a purchase asks, and why. */
export interface SoleSupplier {
  readonly name: string;
  readonly uscc: string;
  /** Null where it never said. */
  readonly address: string | null;
  readonly reason: string;
}

/** The only supplier is public before anything is agreed with it (政府采购法实施条例 art. 38). */
export function singleSourceNotice(
  tender: TenderFacts,
  { name, uscc, address, reason }: SoleSupplier,
  until: Day | null,
): NoticeContent {
  const { tenderId, title, buyer, community, method, object, budget, serviceFrom, serviceTo } = tender;
  return {
    kind: 'single-source',
    title,
    text: `${buyer}拟以${method}方式向${name}采购“${title}”，理由：${reason}${until ? `。公示期至 ${until}（含当日）` : ''}。`,
    facts: [
      ...fact('tender', '项目编号', tenderId),
      ...fact('buyer', '采购人', buyer),
      ...buyerOfficeFacts(tender.buyerOffice),
      ...fact('community', '服务社区', community),
      ...fact('method', '采购方式', method),
      ...fact('object', '采购内容和数量', object),
      ...fact('method-reason', '采用单一来源的原因', reason),
      ...fact('supplier', '拟定供应商', name),
      ...fact('uscc', '统一社会信用代码', uscc),
      ...fact('supplier-address', '拟定供应商地址', address),
      ...fact('budget', '预算金额', formatYuan(budget), '元'),
      ...fact('service-from', '服务开始', serviceFrom),
      ...fact('service-to', '服务结束', serviceTo),
      ...fact('notice-to', '公示截止', until),
    ],
    table: null,
    publishedTo: until,
  };
}
