import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { inChineseWords } from './article-words.js';
import { type NoticeContent, fact } from './notice-content.js';
import { type OfficeSaid, buyerOfficeFacts } from './office-facts.js';
import { type TenderTerms, termFacts } from './tender-terms.js';

/** What everybody may know of a published tender. Amounts in fen. */
export interface TenderFacts extends TenderTerms {
  readonly tenderId: string;
  readonly title: string;
  readonly buyer: string;
  readonly buyerOffice: OfficeSaid;
  readonly community: string;
  /** Chinese name of the procurement method. */
  readonly method: string;
  /** Why this method; null where it needs no reason. */
  readonly methodReason: string | null;
  readonly budget: Fen;
  readonly ceiling: Fen;
  /** Of what the ceiling is the price of one (frameworks); null where it is that of the whole. */
  readonly unit: string | null;
  /** In order; one where the tender is not parted. */
  readonly lots: readonly {
    readonly number: number;
    readonly title: string;
    readonly description: string | null;
    readonly ceiling: Fen;
    /** Null for none. */
    readonly bidBond: Fen | null;
  }[];
  /** As people write it: `2025-03-17 09:30`. */
  readonly deadline: string;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
}

/** The result of an award with what the law lists (实施条例 art. 43). Amount in fen. */
export interface ResultFacts {
  readonly tenderId: string;
  readonly title: string;
  readonly buyer: string;
  readonly buyerOffice: OfficeSaid;
  /** Chinese name of the procurement method. */
  readonly method: string;
  /** `address`: null where it never said. */
  readonly supplier: { readonly name: string; readonly uscc: string; readonly address: string | null };
  /** Names of the other members, where a consortium won. */
  readonly partners: readonly string[];
  readonly amount: Fen;
  /** Points of the winner, two decimals; null where the price alone decided. */
  readonly total: string | null;
  /** What is bought: item, quantity, unit. */
  readonly object: string;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  /** Names of the panel, published with the result; empty where none sat. */
  readonly panel: readonly string[];
  readonly noticeEndsOn: Day;
  /** Last day on which the result may be challenged. */
  readonly challengeEndsOn: Day;
}

/** Call for bids. */
export function tenderNotice(tender: TenderFacts, noticeEndsOn: Day | null): NoticeContent {
  const { title, buyer, deadline } = tender;
  return {
    kind: 'tender',
    title,
    text: `${buyer}以${tender.method}方式采购“${title}”，响应文件须于 ${deadline}（北京时间）前送达本平台。`,
    facts: [
      ...fact('tender', '项目编号', tender.tenderId),
      ...fact('buyer', '采购人', buyer),
      ...buyerOfficeFacts(tender.buyerOffice),
      ...fact('community', '服务社区', tender.community),
      ...fact('method', '采购方式', tender.method),
      ...fact('method-reason', '采用该方式的理由', tender.methodReason),
      ...fact('budget', '预算金额', formatYuan(tender.budget), '元'),
      ...fact(
        'ceiling',
        tender.unit === null ? '最高限价' : '最高单价',
        formatYuan(tender.ceiling),
        tender.unit === null ? '元' : `元/${tender.unit}`,
      ),
      ...(tender.lots.length > 1 ? [] : tender.lots.flatMap(bondFact)),
      ...termFacts(tender),
      ...fact('deadline', '响应截止时间（北京时间）', deadline),
      ...fact('notice-to', '公告期限截止', noticeEndsOn),
      ...fact('service-from', '服务开始', tender.serviceFrom),
      ...fact('service-to', '服务结束', tender.serviceTo),
    ],
    table: tender.lots.length > 1 ? lotsTable(tender.lots) : null,
    publishedTo: noticeEndsOn,
  };
}

function lotsTable(lots: TenderFacts['lots']): NoticeContent['table'] {
  return {
    columns: ['包号', '名称', '内容', '最高限价（元）', '投标保证金（元）'],
    rows: lots.map(({ number, title, description, ceiling, bidBond }) => {
      const bond = bidBond === null ? '不收取' : formatYuan(bidBond);
      return [String(number), title, description ?? '', formatYuan(ceiling), bond];
    }),
  };
}

function bondFact({ bidBond }: TenderFacts['lots'][number]) {
  return fact('bid-bond', '投标保证金', bidBond === null ? null : formatYuan(bidBond), '元');
}

/** What everybody may know of an amendment. */
export interface AmendmentFacts {
  readonly tenderId: string;
  readonly title: string;
  readonly buyer: string;
  /** Day of the call. */
  readonly issuedOn: Day;
  readonly number: number;
  readonly reason: string;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** As people write it: `2025-03-17 09:30`. */
  readonly deadline: string;
}

/** A change of a published tender (更正). */
export function amendmentNotice(facts: AmendmentFacts): NoticeContent {
  const { title, reason, deadline, number } = facts;
  const confirm = facts.changes.length > 0 ? '；已提交的响应文件须在截止前确认或者替换' : '';
  return {
    kind: 'amendment',
    title,
    text: `“${title}”第 ${number} 次更正：${reason}。响应文件截止时间为 ${deadline}（北京时间）${confirm}。`,
    facts: [
      ...fact('tender', '项目编号', facts.tenderId),
      ...fact('buyer', '采购人', facts.buyer),
      ...fact('first-notice', '首次公告日期', facts.issuedOn),
      ...fact('number', '更正次序', String(number)),
      ...fact('reason', '更正理由', reason),
      ...fact('deadline', '响应截止时间（北京时间）', deadline),
    ],
    table: {
      columns: ['更正事项', '更正前', '更正后'],
      rows: facts.changes.map(({ field, before, after }) => [field, before ?? '', after ?? '']),
    },
    publishedTo: null,
  };
}

/** A suspension, or its end. */
export function pauseNotice(
  kind: 'suspension' | 'resumption',
  { tenderId, title, buyer }: Pick<TenderFacts, 'tenderId' | 'title' | 'buyer'>,
  { until, reason, deadline }: { until: Day | null; reason: string | null; deadline: string },
): NoticeContent {
  const text =
    kind === 'suspension'
      ? `“${title}”暂停采购活动${until ? `至 ${until}（含当日）` : ''}${reason ? `：${reason}` : ''}。`
      : `“${title}”恢复采购活动，响应文件截止时间为 ${deadline}（北京时间）。`;
  return {
    ...{ kind, title, text, table: null, publishedTo: null },
    facts: [
      ...fact('tender', '项目编号', tenderId),
      ...fact('buyer', '采购人', buyer),
      ...fact('reason', '原因', reason),
      ...fact('until', '暂停至', until),
    ],
  };
}

/** An award that was taken back (撤销成交结果). */
export function withdrawnNotice(
  { tenderId, title, buyer }: Pick<TenderFacts, 'tenderId' | 'title' | 'buyer'>,
  supplier: string,
  reason: string | null,
): NoticeContent {
  return {
    ...{ kind: 'result-withdrawn', title, table: null, publishedTo: null },
    text: `“${title}”撤销${supplier}的成交结果${reason ? `：${reason}` : ''}。`,
    facts: [
      ...fact('tender', '项目编号', tenderId),
      ...fact('buyer', '采购人', buyer),
      ...fact('supplier', '原成交供应商', supplier),
      ...fact('reason', '原因', reason),
    ],
  };
}

/** The finance department's decision on a complaint (财库〔2015〕135号: five working days). */
export function complaintNotice(
  { tenderId, title, buyer }: Pick<TenderFacts, 'tenderId' | 'title' | 'buyer'>,
  { outcome, decision }: { readonly outcome: string; readonly decision: string },
  publishedTo: Day,
): NoticeContent {
  const words: Readonly<Record<string, string>> = {
    ...{ upheld: '投诉成立', 'partly-upheld': '部分投诉事项成立', dismissed: '驳回投诉' },
  };
  return {
    ...{ kind: 'complaint-decision', title, table: null, publishedTo },
    text: `“${title}”投诉处理决定：${words[outcome] ?? outcome}。${decision}`,
    facts: [
      ...fact('tender', '项目编号', tenderId),
      ...fact('buyer', '采购人', buyer),
      ...fact('outcome', '处理结果', words[outcome] ?? outcome),
    ],
  };
}

/** End without an award (终止), or by the buyer's decision (取消), with its reason. */
export function endNotice(
  kind: 'termination' | 'cancellation',
  { tenderId, title, buyer }: Pick<TenderFacts, 'tenderId' | 'title' | 'buyer'>,
  why: string | null,
): NoticeContent {
  const reason = why === null ? null : inChineseWords(why);
  const end = kind === 'termination' ? '采购活动终止，未产生成交供应商' : '采购活动取消';
  return {
    kind,
    title,
    text: `“${title}”${end}${reason ? `：${reason}` : ''}。`,
    facts: [
      ...fact('tender', '项目编号', tenderId),
      ...fact('buyer', '采购人', buyer),
      ...fact('reason', '原因', reason),
    ],
    table: null,
    publishedTo: null,
  };
}

/** Result of an award. */
export function resultNotice(result: ResultFacts): NoticeContent {
  const { title, supplier, challengeEndsOn } = result;
  const amount = formatYuan(result.amount);
  return {
    kind: 'result',
    title,
    text: `“${title}”由${supplier.name}成交，成交金额 ${amount} 元。供应商对结果有异议的，可于 ${challengeEndsOn}（含当日）前提出质疑。`,
    facts: [
      ...fact('tender', '项目编号', result.tenderId),
      ...fact('buyer', '采购人', result.buyer),
      ...buyerOfficeFacts(result.buyerOffice),
      ...fact('method', '采购方式', result.method),
      ...fact('supplier', '成交供应商', supplier.name),
      ...fact('uscc', '统一社会信用代码', supplier.uscc),
      ...fact('supplier-address', '成交供应商地址', supplier.address),
      ...fact('partners', '联合体成员', result.partners.join('、') || null),
      ...fact('amount', '成交金额', amount, '元'),
      ...fact('total', '评审总得分', result.total, '分'),
      ...fact('object', '主要成交标的', result.object),
      ...fact('service-from', '服务开始', result.serviceFrom),
      ...fact('service-to', '服务结束', result.serviceTo),
      ...fact('panel', '评审小组成员', result.panel.join('、') || null),
      ...fact('challenge-ends', '质疑截止', challengeEndsOn),
    ],
    table: null,
    publishedTo: result.noticeEndsOn,
  };
}
