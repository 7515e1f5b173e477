import { type PdfBlock, type PdfContent, writePdf } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type Clause, chineseDay } from '../domain/contract-clauses.js';
import type { ContractDocument } from './contract-document.entity.js';
import type { ContractSignature } from './contract-signature.entity.js';
import { signingBlocks } from './signing-print.js';

interface Text {
  readonly title: string;
  /** Of a purchase. */
  readonly award?: { readonly tenderId: string; readonly awardId: string };
  /** Of a grant (公益创投). */
  readonly grant?: { readonly programmeId: string; readonly grantId: string };
  readonly parties: Readonly<Record<'buyer' | 'community', { name: string }>> & {
    readonly provider: { readonly name: string; readonly uscc: string };
  };
  readonly payee: { readonly holder: string; readonly number: string } | null;
  readonly milestones: readonly {
    readonly number: number;
    readonly title: string;
    readonly percent: string | null;
    readonly amount: { readonly amount: string } | null;
    readonly dueOn: Day | null;
  }[];
  readonly drawnUpOn: Day;
  /** Texts of the first form have none: it left the articles to the parties. */
  readonly clauses?: readonly Clause[];
  readonly specialTerms?: readonly string[];
}

/** The signed text as pages for people: articles, table of payments, and the signatures under this very edition. */
export async function printContract(
  document: ContractDocument,
  signatures: readonly ContractSignature[],
): Promise<Buffer> {
  const text = JSON.parse(document.body) as Text;
  const content: PdfContent = {
    title: text.grant ? '公益创投资助协议' : '政府购买服务合同',
    author: text.parties.buyer.name,
    writtenAt: document.createdAt,
    footer: `合同编号 ${document.contractId}，第 ${document.edition} 版\n合同文本 SHA-256：${document.sha256}`,
    blocks: [
      ...head(document, text),
      ...articles(text),
      ...payments(text),
      ...signingBlocks({ sha256: document.sha256, parties: text.parties, what: '合同' }, signatures),
    ],
  };
  return (await writePdf(content)).bytes;
}

function head(
  { contractId }: ContractDocument,
  { title, award, grant, parties, payee, drawnUpOn }: Text,
): PdfBlock[] {
  const { buyer, provider, community } = parties;
  const facts: (readonly [string, string])[] = [
    ['项目名称', title],
    ['合同编号', contractId],
    ...(award ? ([['采购编号', award.tenderId]] as const) : []),
    ...(grant ? ([['申报编号', grant.grantId]] as const) : []),
    [grant ? '甲方（资助方）' : '甲方（购买主体）', buyer.name],
    [grant ? '乙方（实施方）' : '乙方（承接主体）', `${provider.name}（统一社会信用代码 ${provider.uscc}）`],
    ['服务社区', community.name],
    ['起草日期', chineseDay(drawnUpOn)],
  ];
  if (payee) facts.push(['乙方收款账户', `${payee.holder}，${payee.number}`]);
  return [{ kind: 'facts', facts }];
}

function articles({ clauses = [], specialTerms = [] }: Text): PdfBlock[] {
  const blocks = clauses.flatMap(({ title, text }, index): PdfBlock[] => [
    { kind: 'heading', text: `第${index + 1}条 ${title}` },
    { kind: 'paragraph', text },
  ]);
  if (specialTerms.length === 0) return blocks;
  const own = specialTerms.map((term, index): PdfBlock => ({
    kind: 'paragraph',
    text: `${index + 1}. ${term}`,
  }));
  return [...blocks, { kind: 'heading', text: `第${clauses.length + 1}条 其他约定` }, ...own];
}

function payments({ milestones }: Text): PdfBlock[] {
  const rows = milestones.map(({ number, title, percent, amount, dueOn }) => [
    String(number),
    title,
    percent === null ? '—' : `${percent}%`,
    amount === null ? '—' : `¥${amount.amount}`,
    dueOn === null ? '以评估结论为准' : chineseDay(dueOn),
  ]);
  return [
    { kind: 'heading', text: '付款表' },
    {
      kind: 'table',
      head: ['序号', '节点', '比例', '金额', '约定日期'],
      rows,
      widths: [1, 4, 2, 3, 3],
    },
  ];
}
