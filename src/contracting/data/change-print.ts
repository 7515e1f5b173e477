import { type PdfBlock, writePdf } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ChangeKind } from '../domain/contract-change.js';
import { type Clause, chineseDay } from '../domain/contract-clauses.js';
import type { ContractChange, ContractChangeSignature } from './contract-change.entity.js';
import { signingBlocks } from './signing-print.js';

interface Text {
  readonly contract: {
    readonly id: string;
    readonly documentSha256: string;
    readonly title: string;
    readonly signedOn: Day | null;
  };
  readonly number: number;
  readonly kind: ChangeKind;
  readonly basis: string;
  readonly parties: Readonly<Record<'buyer' | 'provider', { readonly name: string }>>;
  readonly clauses: readonly Clause[];
  readonly evidence: readonly { readonly id: string; readonly sha256: string }[];
  readonly proposedOn: Day;
}

const TITLES: Record<ChangeKind, string> = {
  supplement: '补充合同',
  extension: '延期协议',
  suspension: '中止履行协议',
  resumption: '恢复履行协议',
  amendment: '合同变更协议',
  termination: '合同终止协议',
};

/** The text of a change as pages for people: articles, evidence, and the signatures under this very text. */
export async function printChange(
  { id, body, documentSha256: sha256, createdAt }: ContractChange,
  signatures: readonly ContractChangeSignature[],
): Promise<Buffer> {
  const text = JSON.parse(body) as Text;
  const { parties, kind, number } = text;
  const content = {
    ...{ title: TITLES[kind], author: parties.buyer.name, writtenAt: createdAt },
    footer: `变更编号 ${id}，第 ${number} 次变更\n变更文本 SHA-256：${sha256}`,
    blocks: [
      head(text),
      ...articles(text),
      ...evidence(text),
      ...signingBlocks({ sha256, parties, what: '变更' }, signatures),
    ],
  };
  return (await writePdf(content)).bytes;
}

function head({ contract, basis, parties, proposedOn }: Text): PdfBlock {
  const { id, documentSha256, title, signedOn } = contract;
  const facts: (readonly [string, string])[] = [
    ['项目名称', title],
    ['原合同编号', id],
    ['原合同文本 SHA-256', documentSha256],
    ...(signedOn ? ([['原合同签订日期', chineseDay(signedOn)]] as const) : []),
    ['甲方', parties.buyer.name],
    ['乙方', parties.provider.name],
    ['法律依据', basis],
    ['提出日期', chineseDay(proposedOn)],
  ];
  return { kind: 'facts', facts };
}

function articles({ clauses }: Text): PdfBlock[] {
  return clauses.flatMap(({ title, text }, index): PdfBlock[] => [
    { kind: 'heading', text: `第${index + 1}条 ${title}` },
    { kind: 'paragraph', text },
  ]);
}

function evidence({ evidence: files }: Text): PdfBlock[] {
  if (files.length === 0) return [];
  const rows = files.map(({ id, sha256 }, index) => [String(index + 1), id, sha256]);
  return [
    { kind: 'heading', text: '附件' },
    { kind: 'table', head: ['序号', '文件', 'SHA-256'], rows, widths: [1, 5, 8] },
  ];
}
