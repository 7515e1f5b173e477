import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import type { SourceKind } from './source-kinds.js';

/** Why a fund can't be opened with these sources: every one of them must bring money. */
export function sourceViolations(amounts: readonly Fen[]): Violation[] {
  return amounts.flatMap((amount, i) =>
    amount > 0n ? [] : [refuse.amountNotPositive({ pointer: `/sources/${i}/amount` })],
  );
}

/** Money that comes into an open fund. */
export interface ContributionFacts {
  readonly kind: SourceKind;
  /** Fen. */
  readonly amount: Fen;
  /** A unit or an organization; never a private person. */
  readonly payer: string | null;
  /** It agreed to be named in public. */
  readonly payerPublic: boolean;
  readonly receivedOn: Day;
  /** That a unit which benefits pays of its own will. */
  readonly statement: string | null;
}

/** Why money can't come into a fund so: a unit that benefits is named and pays of its own will (受益、自愿). */
export function contributionViolations(facts: ContributionFacts, today: Day): Violation[] {
  const { kind, amount, payer, payerPublic, receivedOn, statement } = facts;
  const benefits = kind === 'benefiting-unit';
  return [
    ...(amount > 0n ? [] : [refuse.amountNotPositive({ pointer: '/amount' })]),
    ...(payerPublic && payer === null ? [refuse.publicPayerMissing({ pointer: '/payer' })] : []),
    ...(benefits && payer === null ? [refuse.payerMissing({ pointer: '/payer' })] : []),
    ...(benefits && statement === null ? [refuse.statementMissing({ pointer: '/statement' })] : []),
    ...(receivedOn > today ? [refuse.receivedLater({ pointer: '/receivedOn' })] : []),
  ];
}

/** What a fund may pay: its year, and the categories to which its payers bound it (null: none). */
export interface FundLimits {
  readonly name: string;
  readonly fiscalYear: number;
  readonly categories: readonly string[] | null;
}

/** What it shall pay. */
export interface FundUse {
  readonly category: string;
  readonly year: number;
}

/** Why a fund may not pay for a purchase: another category than its payers bound it to, another budget year. */
export function useViolations(fund: FundLimits, { category, year }: FundUse, pointer: string): Violation[] {
  const { name, categories } = fund;
  const bound = categories && !categories.includes(category);
  const purpose = { fund: name, category, categories: categories?.join('、') ?? '' };
  return [
    ...(bound ? [refuse.purposeNotCovered({ pointer, params: purpose })] : []),
    ...useYearViolations(fund, year, pointer),
  ];
}

/** Why a fund may not pay in a year: it is another's. */
export function useYearViolations(
  { name, fiscalYear }: Pick<FundLimits, 'name' | 'fiscalYear'>,
  wanted: number,
  pointer: string,
): Violation[] {
  const params = { fund: name, year: fiscalYear, wanted };
  return fiscalYear === wanted ? [] : [refuse.yearNotCovered({ pointer, params })];
}

/**
 * The categories to which a new fund is bound: those named, otherwise those of the lottery fund when it alone pays
 * (福彩公益金, LOCAL default), otherwise none.
 */
export function boundCategories(
  named: readonly string[] | undefined,
  kinds: readonly string[],
  ofLottery: readonly string[],
): readonly string[] | null {
  if (named) return named;
  return kinds.every((kind) => kind === 'welfare-lottery') ? ofLottery : null;
}
