import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan, moneyText } from '../../shared/money.js';
import { amountInWords } from './amount-in-words.js';
import { type ChangeKind, type ChangeTerms, type ProposedChange, changeBasis } from './contract-change.js';
import { type Clause, chineseDay } from './contract-clauses.js';

interface Party {
  readonly id: string;
  readonly name: string;
}

/** What a change says, and of which contract. */
export interface ChangeContent extends Omit<ProposedChange, 'fileIds'> {
  readonly contract: {
    readonly id: string;
    readonly documentSha256: string;
    readonly title: string;
    readonly signedOn: Day | null;
    readonly isGrant: boolean;
    /** The last day of the service before the change. */
    readonly serviceTo: Day;
    /** The price as it was signed, in fen. */
    readonly amount: Fen;
  };
  /** 1, 2, 3 … within the contract. */
  readonly number: number;
  readonly buyer: Party;
  readonly provider: Party;
  readonly evidence: readonly { readonly id: string; readonly sha256: string }[];
  readonly proposedOn: Day;
}

const GROUNDS: Record<ProposedChange['ground'], string> = {
  'mutual-agreement': '双方协商一致',
  'public-interest': '继续按原约定履行将损害国家利益和社会公共利益',
  'force-majeure': '不可抗力',
};

/** The change as the text that both sides sign, in the manner of `contractText`. */
export function changeText(content: ChangeContent): string {
  const { contract, number, kind, ground, reason, terms, buyer, provider, evidence } = content;
  const { id, documentSha256, title, signedOn, isGrant } = contract;
  return canonicalJson({
    form: 'sanshe-contract-change/1',
    contract: { id, documentSha256, title, signedOn },
    ...{ number, kind, ground, reason, basis: changeBasis(kind, isGrant) },
    parties: { buyer: { ...buyer }, provider: { ...provider } },
    terms: termsText(terms),
    clauses: changeClauses(content).map((clause) => ({ ...clause })),
    evidence: evidence.map((file) => ({ ...file })),
    proposedOn: content.proposedOn,
  });
}

/** Terms as a text says them: money in figures and words, days and texts as they are. */
function termsText({
  amount,
  settledAmount,
  payeeAccount,
  longTerm,
  articles,
  secretArticles,
  ...plain
}: ChangeTerms): Plain {
  return {
    ...plain,
    ...(amount !== undefined && { amount: inFull(amount) }),
    ...(settledAmount !== undefined && { settledAmount: inFull(settledAmount) }),
    ...(payeeAccount && { payeeAccount: { ...payeeAccount } }),
    ...(longTerm && { longTerm: { ...longTerm } }),
    ...(articles && { articles: [...articles] }),
    ...(secretArticles && { secretArticles: secretArticles.map((each) => ({ ...each })) }),
  };
}

function inFull(fen: Fen): Plain {
  return { ...moneyText(fen), inWords: `人民币${amountInWords(fen)}` };
}

/** The articles of a change, in Chinese. */
function changeClauses(content: ChangeContent): Clause[] {
  const { ground, reason, contract, kind } = content;
  return [
    { title: '变更依据', text: `${GROUNDS[ground]}：${reason}。` },
    ...SAYS[kind](content),
    {
      title: '其他条款',
      text: kind === 'termination' ? ENDING : `“${contract.title}”原合同其他条款不变，继续有效。`,
    },
    { title: '生效', text: EFFECT },
  ];
}

const ENDING = '自生效之日起原合同权利义务终止，结算、保密、个人信息返还或者删除以及争议解决的约定继续有效。';
const EFFECT =
  '由双方经身份验证后对本文本的SHA-256值签署，自后签署一方签署之时生效；甲方自生效之日起两个工作日内公告。';

const SAYS: Record<ChangeKind, (content: ChangeContent) => Clause[]> = {
  supplement: ({ terms: { amount = 0n, addedService = '' }, contract }) => [
    { title: '追加服务', text: `甲方追加与合同标的相同的服务：${addedService}。` },
    {
      title: '追加价款',
      text: `追加价款人民币（大写）${amountInWords(amount)}（¥${formatYuan(amount)}），按原合同各期的条件和比例支付；累计不超过原合同价款¥${formatYuan(contract.amount)}的百分之十。`,
    },
  ],
  extension: ({ terms, contract }) => [
    {
      title: '服务期限',
      text: `服务截止日由${chineseDay(contract.serviceTo)}延至${lastDay(terms)}，价款不变。`,
    },
  ],
  suspension: ({ terms: { resumeBy } }) => [
    {
      title: '中止履行',
      text: `自生效之日起中止履行${resumeBy ? `，预计于${chineseDay(resumeBy)}恢复` : ''}；中止期间不提供服务，不计违约。`,
    },
  ],
  resumption: ({ terms }) => [
    { title: '恢复履行', text: `自生效之日起恢复履行，服务截止日为${lastDay(terms)}，价款不变。` },
  ],
  amendment: ({ terms: { payeeAccount, paymentTermDays, articles = [] } }) => [
    ...(payeeAccount
      ? [{ title: '收款账户', text: `此后款项付至${payeeAccount.holder}，${payeeAccount.number}。` }]
      : []),
    ...(paymentTermDays === undefined
      ? []
      : [{ title: '付款期限', text: `付款条件成就后，甲方于${paymentTermDays}日内支付。` }]),
    ...articles.map((text) => ({ title: '其他约定', text })),
  ],
  termination: ({ terms: { settledAmount = 0n } }) => [
    {
      title: '终止和结算',
      text: `双方终止合同。已交付并验收的服务结算为人民币（大写）${amountInWords(settledAmount)}（¥${formatYuan(settledAmount)}）；已付不足的由甲方补付，超出的由乙方退还，其余资金退回原资金来源。`,
    },
  ],
};

function lastDay({ serviceTo }: ChangeTerms): string {
  return serviceTo ? chineseDay(serviceTo) : '';
}
