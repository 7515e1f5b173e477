import type { Day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { type NoticeContent, type NoticeFact, fact } from './notice-content.js';

const KINDS = {
  'fiscal-district': '区级财政资金',
  'fiscal-city': '市级财政资金',
  'fiscal-province': '省级财政资金',
  'welfare-lottery': '福彩公益金',
  street: '街道配套资金',
  cooperative: '经济合作社出资',
  'community-foundation': '社区基金会资金',
  donation: '捐赠',
  'self-raised': '自筹资金',
  'benefiting-unit': '受益单位出资',
} as const;

/** What a unit published of its money; amounts in fen, decimal text. */
export interface MoneyStatement {
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly income: readonly { readonly kind: keyof typeof KINDS; readonly amount: string }[];
  readonly donors: readonly {
    readonly name: string;
    readonly kind: keyof typeof KINDS;
    readonly amount: string;
  }[];
  readonly transferredIn: string;
  readonly transferredOut: string;
  readonly carriedIn: string;
  readonly carriedOut: string;
  readonly returned: string;
  readonly available: string;
  readonly uses: readonly {
    readonly title: string;
    readonly reserved: string;
    readonly committed: string;
    readonly spent: string;
  }[];
  readonly otherUses: string;
  readonly inKind: readonly { readonly provider: string; readonly description: string }[];
}

/** Income and use of a unit's money of a year: by source, by donors that agreed to be named, by purchase. */
export function fundStatementNotice(statement: MoneyStatement, edition: number, lastDay: Day): NoticeContent {
  const { unitName: unit, fiscalYear, income, uses } = statement;
  const total = income.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  return {
    kind: 'fund-statement',
    title: `${unit} ${fiscalYear} 年度资金收支（第 ${edition} 次）`,
    text: `${unit} ${fiscalYear} 年度收入 ${formatYuan(total)} 元，用于已公布项目 ${uses.length} 个，尚可使用 ${yuan(statement.available)} 元。`,
    facts: [
      ...fact('unit', '单位', unit),
      ...fact('year', '年度', String(fiscalYear)),
      ...moneyFacts(statement, total),
    ],
    table: {
      columns: ['项目', '已预留（元）', '已签约未支付（元）', '已支付（元）'],
      rows: uses.map(({ title, reserved, committed, spent }) => [
        title,
        ...[reserved, committed, spent].map(yuan),
      ]),
    },
    publishedTo: lastDay,
  };
}

/** Income + what came over = what went over + returned + free + all uses. */
function moneyFacts(statement: MoneyStatement, total: bigint): NoticeFact[] {
  const { transferredIn, transferredOut, carriedIn, carriedOut, returned, available, otherUses } = statement;
  const kinds = statement.income.flatMap(({ kind, amount }) => money(`income-${kind}`, KINDS[kind], amount));
  const donors = statement.donors.flatMap(({ name, kind, amount }) =>
    money('donor', `${KINDS[kind]}：${name}`, amount),
  );
  const support = statement.inKind.flatMap(({ provider, description }) =>
    fact('in-kind', `实物支持：${provider}`, description),
  );
  return [
    ...money('income', '收入合计', total.toString()),
    ...kinds,
    ...donors,
    ...money('transferred-in', '随事划入', transferredIn),
    ...money('carried-in', '上年结转', carriedIn),
    ...money('transferred-out', '随事划出', transferredOut),
    ...money('carried-out', '结转下年', carriedOut),
    ...money('returned', '交回', returned),
    ...money('available', '尚可使用', available),
    ...money('other-uses', '其他用途（含未公布项目）', otherUses),
    ...support,
  ];
}

function money(code: string, label: string, fen: string): NoticeFact[] {
  return fact(code, label, yuan(fen), '元');
}

function yuan(fen: string): string {
  return formatYuan(BigInt(fen));
}
