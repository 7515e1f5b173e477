import { type Fen, formatYuan } from '../../shared/money.js';
import { type NoticeContent, fact } from './notice-content.js';

/** How many contracts, and how much together, in fen. */
interface LateSum {
  readonly contracts: number;
  readonly owed: Fen;
}

/** What a unit had not paid in time by a year's end: contracts and amounts, nobody's name (保障中小企业款项支付条例 art. 18). */
export function latePaymentsNotice(
  unit: string,
  { year, byLaw, byPolicy }: { readonly year: number; readonly byLaw: LateSum; readonly byPolicy: LateSum },
): NoticeContent {
  const told = ({ contracts, owed }: LateSum) => `合同 ${contracts} 份，金额 ${formatYuan(owed)} 元`;
  return {
    kind: 'late-payments',
    title: `${unit} ${year} 年度逾期未支付款项信息`,
    text: `截至 ${year}-12-31，${unit}逾期尚未支付中小企业款项的${told(byLaw)}；比照同一期限办理的其他承接主体${told(byPolicy)}。`,
    facts: [
      ...fact('unit', '单位', unit),
      ...fact('year', '年度', String(year)),
      ...fact('contracts', '中小企业合同数量', String(byLaw.contracts), '份'),
      ...fact('owed', '中小企业逾期金额', formatYuan(byLaw.owed), '元'),
      ...fact('other-contracts', '其他承接主体合同数量', String(byPolicy.contracts), '份'),
      ...fact('other-owed', '其他承接主体逾期金额', formatYuan(byPolicy.owed), '元'),
    ],
    table: null,
    publishedTo: null,
  };
}
