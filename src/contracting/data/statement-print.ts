import { type PdfBlock, writePdf } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { describe } from '../../shared/violation.js';
import { type StatementLine, statementTotal } from '../domain/statement.js';
import type { Statement } from './statements.js';

const COLUMNS = ['项目', '计划', '已申请', '已审批', '已支付', '暂存', '已退回'] as const;

/** A contract's statement as pages for people: every fen of it, where it is and why it is there. */
export async function printStatement(statement: Statement): Promise<Buffer> {
  const { contract, at } = statement;
  const content = {
    title: '合同资金说明',
    author: contract.title,
    writtenAt: at,
    footer: `合同编号 ${contract.id}\n截至 ${dayOf(at)}`,
    blocks: [
      ...head(statement),
      ...lines(statement),
      ...lateness(statement),
      ...sources(statement),
      ...refunds(statement),
    ],
  };
  return (await writePdf(content)).bytes;
}

function head({ contract, supplements, settled, bond }: Statement): PdfBlock[] {
  const facts: (readonly [string, string])[] = [
    ['项目名称', contract.title],
    ['合同价款', yuan(contract.amountFen)],
    ['补充合同', yuan(supplements)],
  ];
  if (settled !== null) facts.push(['提前终止结算', yuan(settled)]);
  if (bond)
    facts.push([
      '履约保证金',
      `${yuan(bond.amountFen)}（${bond.returnedOn ? `已于 ${bond.returnedOn} 退还` : '已收取'}）`,
    ]);
  return [{ kind: 'facts', facts }];
}

function lines({ instalments }: Statement): PdfBlock[] {
  const all = instalments.map(({ line }) => line);
  const rows = instalments.map(({ milestone, line }) => [milestone.title, ...figures(line)]);
  const why = instalments.flatMap(({ milestone, line }) =>
    line.why.map((each): PdfBlock => {
      return { kind: 'paragraph', text: `${milestone.title}：${describe(each, 'zh').detail}` };
    }),
  );
  return [
    { kind: 'heading', text: '各期资金' },
    {
      kind: 'table',
      head: [...COLUMNS],
      rows: [...rows, ['合计', ...figures(statementTotal(all))]],
      widths: [3, 2, 2, 2, 2, 2, 2],
    },
    ...(why.length > 0 ? [{ kind: 'heading', text: '说明' } as const, ...why] : []),
  ];
}

/** Planned is requested, approved, paid, held and gone back, line by line. */
function figures(line: Omit<StatementLine, 'why'>): string[] {
  const { planned, requested, approved, paid, held, withheld } = line;
  return [planned, requested, approved, paid, held, withheld].map(formatYuan);
}

/** What was paid late or is late, and what each day of it costs. */
function lateness({ instalments }: Statement): PdfBlock[] {
  const late = instalments.flatMap(({ milestone, debt }) =>
    debt && debt.interest > 0n
      ? [[milestone.title, debt.payBy, LABELS[debt.bindsBy], yuan(debt.interest)]]
      : [],
  );
  if (late.length === 0) return [];
  return [
    { kind: 'heading', text: '逾期付款' },
    { kind: 'table', head: ['项目', '付款期限', '依据', '逾期利息'], rows: late, widths: [3, 2, 4, 2] },
  ];
}

const LABELS = {
  law: '《保障中小企业款项支付条例》',
  policy: '平台规则（参照《保障中小企业款项支付条例》）',
} as const;

function sources({ sources: all }: Statement): PdfBlock[] {
  if (all.length === 0) return [];
  const rows = all.map(({ name, committed, spent }) => [name, formatYuan(committed), formatYuan(spent)]);
  return [
    { kind: 'heading', text: '资金来源' },
    { kind: 'table', head: ['资金池', '已承诺未支付', '已支付'], rows, widths: [4, 3, 3] },
  ];
}

function refunds({ refunds: all }: Statement): PdfBlock[] {
  if (all.length === 0) return [];
  const rows = all.map(({ receivedOn, bankReference, amountFen }) => [
    receivedOn,
    bankReference,
    formatYuan(amountFen),
  ]);
  return [
    { kind: 'heading', text: '退还款项' },
    { kind: 'table', head: ['到账日期', '银行流水号', '金额'], rows, widths: [3, 4, 3] },
  ];
}

function yuan(fen: Fen): string {
  return `¥${formatYuan(fen)}`;
}
