import { type Exact, exact, ratio, sum } from '../../shared/exact.js';
import { type Fen, formatYuan, timesFactor } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What money may be asked for; which of them a programme pays is its own rule. */
export const COST_KINDS = {
  activity: '业务活动费',
  material: '物资材料费',
  labour: '劳务费',
  volunteer: '志愿者补贴',
  'expert-senior': '专家费（高级职称）',
  expert: '专家费',
  training: '培训费',
  meeting: '会议费',
  publicity: '宣传费',
  transport: '交通费',
  insurance: '保险费',
  management: '管理费',
  tax: '税费',
  'fixed-asset': '固定资产购置',
  building: '基建装修',
  vehicle: '车辆购置',
  investment: '对外投资',
  fine: '罚款',
  debt: '偿还债务',
  gift: '现金或礼品',
} as const;
export type CostKind = keyof typeof COST_KINDS;

/** A limit of some kinds together, in percent of what is granted. */
export interface ShareCap {
  readonly kinds: readonly CostKind[];
  /** Decimal text. */
  readonly percent: string;
}

/** A limit per person and day; from a later day on it can be lower. */
export interface PersonDayCap {
  readonly kind: CostKind;
  /** First day of the line from which it holds, from 1. */
  readonly fromDay: number;
  /** Yuan with two decimals. */
  readonly yuan: string;
}

/** The budget rules of a programme, announced with it (LOCAL). */
export interface BudgetRules {
  readonly forbidden: readonly CostKind[];
  readonly shares: readonly ShareCap[];
  readonly personDays: readonly PersonDayCap[];
}

/** What schemes were seen to say; a programme may say it otherwise. */
export const DEFAULT_BUDGET_RULES: BudgetRules = {
  forbidden: ['management', 'fixed-asset', 'building', 'vehicle', 'investment', 'fine', 'debt', 'gift'],
  shares: [{ kinds: ['labour', 'volunteer'], percent: '50' }],
  personDays: [
    { kind: 'expert-senior', fromDay: 1, yuan: '500.00' },
    { kind: 'expert', fromDay: 1, yuan: '300.00' },
    { kind: 'expert-senior', fromDay: 3, yuan: '200.00' },
    { kind: 'expert', fromDay: 3, yuan: '200.00' },
    { kind: 'training', fromDay: 1, yuan: '350.00' },
    { kind: 'meeting', fromDay: 1, yuan: '400.00' },
  ],
};

/** One line of a budget; amounts in fen. */
export interface BudgetLine {
  readonly kind: CostKind;
  readonly item: string;
  readonly unitPrice: Fen;
  /** Decimal text: pieces, times, hours. */
  readonly quantity: string;
  readonly days: number;
  readonly people: number;
  /** As the applicant computed it; recomputed and compared. */
  readonly amount: Fen;
  /** What the applicant or others pay of it (自筹、配套). */
  readonly own: Fen;
  readonly basis: string;
}

/** Unit price × quantity × days × people, HALF_UP to the fen. */
export function computedAmount({ unitPrice, quantity, days, people }: BudgetLine): Fen {
  return timesFactor(
    unitPrice,
    exact(quantity)
      .mul(exact(BigInt(days)))
      .mul(exact(BigInt(people))),
  );
}

/** What is asked for: every line without what others pay of it. */
export function askedFen(lines: readonly BudgetLine[]): Fen {
  return lines.reduce((total, { amount, own }) => total + amount - own, 0n);
}

/** Wrong figures: the form cannot be handed in with them. Pointers lead to `/budget/{index}/…`. */
export function arithmeticViolations(lines: readonly BudgetLine[]): Violation[] {
  return lines.flatMap((line, at) => {
    const computed = computedAmount(line);
    const params = { amount: formatYuan(line.amount), computed: formatYuan(computed) };
    return [
      ...(computed === line.amount
        ? []
        : [refuse.lineMiscalculated({ pointer: `/budget/${at}/amount`, params })]),
      ...(line.own > line.amount ? [refuse.ownOverLine({ pointer: `/budget/${at}/own` })] : []),
    ];
  });
}

/** A line with what is given for it: asked for, or granted after cuts. */
export interface PricedLine {
  readonly line: BudgetLine;
  readonly fen: Fen;
}

/** Every cap that these amounts pass, forbidden kinds first; amounts are compared, never displayed percentages. */
export function capViolations(
  rules: BudgetRules,
  priced: readonly PricedLine[],
  pointer: string,
): Violation[] {
  const total = priced.reduce((all, { fen }) => all + fen, 0n);
  return [
    ...priced.flatMap((each, at) => lineViolations(rules, each, `${pointer}/${at}`)),
    ...rules.shares.flatMap((cap) => shareViolations(cap, priced, total, pointer)),
  ];
}

function lineViolations(rules: BudgetRules, { line, fen }: PricedLine, pointer: string): Violation[] {
  if (fen === 0n) return [];
  if (rules.forbidden.includes(line.kind))
    return [refuse.costForbidden({ pointer, params: { kind: COST_KINDS[line.kind] } })];
  const cap = personDayCap(rules, line);
  if (cap === undefined || fen <= cap) return [];
  const params = { kind: COST_KINDS[line.kind], amount: formatYuan(fen), cap: formatYuan(cap) };
  return [refuse.personDayOver({ pointer, params })];
}

/** The most for a line by its persons and days, or undefined where its kind has no such cap. */
function personDayCap({ personDays }: BudgetRules, line: BudgetLine): Fen | undefined {
  const caps = personDays.filter(({ kind }) => kind === line.kind).sort((a, b) => b.fromDay - a.fromDay);
  if (caps.length === 0) return undefined;
  const perDay = Array.from({ length: line.days }, (_, at) => {
    const cap = caps.find(({ fromDay }) => fromDay <= at + 1);
    return cap ? exact(cap.yuan).mul(exact(100n)) : exact(0n);
  });
  return timesFactor(
    1n,
    sum(perDay)
      .mul(exact(BigInt(line.people)))
      .mul(exact(line.quantity)),
  );
}

function shareViolations(
  { kinds, percent }: ShareCap,
  priced: readonly PricedLine[],
  total: Fen,
  pointer: string,
): Violation[] {
  const part = priced.reduce((all, { line, fen }) => (kinds.includes(line.kind) ? all + fen : all), 0n);
  if (inPercent(part).compare(exact(percent).mul(ratio(total, 1n))) <= 0) return [];
  const names = kinds.map((kind) => COST_KINDS[kind]).join('、');
  const params = { kinds: names, amount: formatYuan(part), percent, total: formatYuan(total) };
  return [refuse.shareOver({ pointer, params })];
}

const inPercent = (part: Fen): Exact => ratio(part, 1n).mul(exact(100n));
