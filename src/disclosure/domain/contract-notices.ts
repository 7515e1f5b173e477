import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { inChineseWords } from './article-words.js';
import { type NoticeContent, fact } from './notice-content.js';

/** What everybody may know of a contract. Amount in fen. */
export interface ContractFacts {
  readonly contractId: string;
  /** Of a purchase, with the Chinese name of its method; null for a grant. */
  readonly tenderId: string | null;
  readonly method: string | null;
  readonly title: string;
  readonly buyer: string;
  readonly supplier: string;
  readonly amount: Fen;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
}

const STAGES = { 'mid-term': '中期', final: '末期' } as const;
const RESULTS = { accept: '合格', refuse: '不合格' } as const;

/** A contract was signed (实施条例 art. 50: public within two working days). */
export function contractNotice(
  contract: ContractFacts,
  signedOn: Day | null,
  clauses: ChangeFacts['clauses'],
): NoticeContent {
  const { title, buyer, supplier, serviceFrom, serviceTo } = contract;
  return {
    kind: 'contract',
    title,
    text: `${buyer}与${supplier}签订“${title}”合同，金额 ${formatYuan(contract.amount)} 元，服务期 ${serviceFrom} 至 ${serviceTo}。`,
    facts: [
      ...purchase(contract),
      ...parties(contract),
      ...fact('amount', '合同金额', formatYuan(contract.amount), '元'),
      ...fact('signed-on', '签订日期', signedOn),
      ...fact('service-from', '服务开始', serviceFrom),
      ...fact('service-to', '服务结束', serviceTo),
    ],
    table:
      clauses.length === 0
        ? null
        : { columns: ['条款', '内容'], rows: clauses.map((clause) => [clause.title, clause.text]) },
    publishedTo: null,
  };
}

/** What everybody may know of a change. */
export interface ChangeFacts {
  readonly contractId: string;
  readonly title: string;
  readonly buyer: string;
  readonly supplier: string;
  readonly number: number;
  readonly kind: keyof typeof CHANGES;
  readonly basis: string;
  readonly clauses: readonly { readonly title: string; readonly text: string }[];
}

const CHANGES = {
  supplement: '补充合同',
  extension: '延期',
  suspension: '中止履行',
  resumption: '恢复履行',
  amendment: '条款变更',
  termination: '终止合同',
} as const;

/** A contract was changed (财办库〔2023〕243号: public within two working days, with number and text). */
export function changeNotice(change: ChangeFacts, effectiveOn: Day): NoticeContent {
  const { title, buyer, supplier, kind, number, basis } = change;
  return {
    kind: 'contract-change',
    title: `${title}（${CHANGES[kind]}）`,
    text: `${buyer}与${supplier}就“${title}”合同签订第 ${number} 次变更（${CHANGES[kind]}），自 ${effectiveOn} 起生效。`,
    facts: [
      ...parties(change),
      ...fact('change', '变更类型', CHANGES[kind]),
      ...fact('number', '变更次序', String(number)),
      ...fact('basis', '法律依据', inChineseWords(basis)),
      ...fact('effective-on', '生效日期', effectiveOn),
    ],
    table: { columns: ['条款', '内容'], rows: change.clauses.map((clause) => [clause.title, clause.text]) },
    publishedTo: null,
  };
}

/** A contract ended for a breach: what kind of end, by which text; what happened is for the parties. */
export function breachEndNotice(
  facts: Omit<ChangeFacts, 'number' | 'kind' | 'clauses'>,
  endedOn: Day,
): NoticeContent {
  const { title, buyer, supplier, basis } = facts;
  return {
    kind: 'contract-change',
    title: `${title}（${CHANGES.termination}）`,
    text: `${buyer}因${supplier}违约，自 ${endedOn} 起解除“${title}”合同。`,
    facts: [
      ...parties(facts),
      ...fact('change', '变更类型', '违约解除'),
      ...fact('basis', '依据', inChineseWords(basis)),
      ...fact('effective-on', '生效日期', endedOn),
    ],
    table: null,
    publishedTo: null,
  };
}

/** A delivery of a public service was accepted or refused; the result must be public (实施条例 art. 45). */
export function acceptanceNotice(
  contract: ContractFacts,
  acceptance: {
    readonly stage: keyof typeof STAGES;
    readonly result: keyof typeof RESULTS;
    readonly on: Day;
    /** What was found, item by item. */
    readonly items: readonly { readonly title: string; readonly conforms: boolean }[];
  },
): NoticeContent {
  const { title, supplier, serviceFrom, serviceTo } = contract;
  const { on, items } = acceptance;
  const stage = STAGES[acceptance.stage];
  const result = RESULTS[acceptance.result];
  return {
    kind: 'acceptance',
    title: `${title}（${stage}验收）`,
    text: `${supplier}承接的“${title}”${stage}服务于 ${on} 验收${result}，验收时听取了服务对象意见。`,
    facts: [
      ...purchase(contract),
      ...parties(contract),
      ...fact('amount', '合同金额', formatYuan(contract.amount), '元'),
      ...fact('service-from', '服务开始', serviceFrom),
      ...fact('service-to', '服务结束', serviceTo),
      ...fact('stage', '验收阶段', stage),
      ...fact('accepted-on', '验收日期', on),
      ...fact('result', '验收结论', result),
    ],
    table:
      items.length === 0
        ? null
        : {
            columns: ['验收内容', '验收意见'],
            rows: items.map((item) => [item.title, item.conforms ? '符合' : '不符合']),
          },
    publishedTo: null,
  };
}

/** Score and grade of the final evaluation: one figure for all, nobody's answers. */
export function evaluationNotice(
  contract: ContractFacts,
  { score, grade }: { readonly score: string; readonly grade: string },
): NoticeContent {
  const { title, supplier } = contract;
  return {
    kind: 'evaluation',
    title: `${title}（末期评估）`,
    text: `${supplier}承接的“${title}”末期评估得分 ${score} 分，等次${grade}。`,
    facts: [
      ...parties(contract),
      ...fact('score', '评估得分', score, '分'),
      ...fact('grade', '评估等次', grade),
    ],
    table: null,
    publishedTo: null,
  };
}

function purchase({ tenderId, method }: ContractFacts) {
  return [...fact('tender', '项目编号', tenderId), ...fact('method', '采购方式', method)];
}

function parties({ contractId, buyer, supplier }: Pick<ContractFacts, 'contractId' | 'buyer' | 'supplier'>) {
  return [
    ...fact('contract', '合同编号', contractId),
    ...fact('buyer', '采购人', buyer),
    ...fact('supplier', '供应商', supplier),
  ];
}
