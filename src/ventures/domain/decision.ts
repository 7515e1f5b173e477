import { exact } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { type BudgetLine, type BudgetRules, capViolations } from './budget.js';
import { refuseReview } from './review-refusals.js';

export const VERDICTS = ['fund', 'reserve', 'decline'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A ranked application. */
export interface RankedApplication {
  readonly applicationId: string;
  /** 1, 2, 3 …: no two are alike. */
  readonly rank: number;
  /** Decimal text, two decimals. */
  readonly total: string;
  readonly budget: readonly BudgetLine[];
}

/** What the review committee decides on one application. */
export interface GrantWish {
  readonly applicationId: string;
  readonly verdict: Verdict;
  /** What is given for each line of the budget, in fen; empty where nothing is. */
  readonly lines: readonly Fen[];
  readonly reason?: string;
}

/** What a decision is held against. Amounts in fen. */
export interface DecisionFacts {
  readonly ranking: readonly RankedApplication[];
  readonly total: Fen;
  readonly maxGrant: Fen;
  /** Decimal text. */
  readonly passScore: string;
  readonly budgetRules: BudgetRules;
}

/** What a wish gives altogether. */
export function grantedFen({ lines }: Pick<GrantWish, 'lines'>): Fen {
  return lines.reduce((all, fen) => all + fen, 0n);
}

/**
 * Every reason against a decision: one for every ranked application and no other, in the order of the ranking, within
 * what was asked for, the maximum and the caps after the cuts, together no more than the total.
 */
export function decisionViolations(wishes: readonly GrantWish[], facts: DecisionFacts): Violation[] {
  const { ranking, total } = facts;
  const funded = wishes.filter(({ verdict }) => verdict === 'fund');
  const sum = funded.reduce((all, wish) => all + grantedFen(wish), 0n);
  const params = { sum: formatYuan(sum), total: formatYuan(total) };
  return [
    ...wishes.flatMap((wish, at) => wishViolations(wish, at, wishes, facts)),
    ...ranking
      .filter(({ applicationId }) => !wishes.some((wish) => wish.applicationId === applicationId))
      .map(({ applicationId: application }) =>
        refuseReview.decisionGap({ pointer: '/grants', params: { application } }),
      ),
    ...(sum > total ? [refuseReview.totalOver({ pointer: '/grants', params })] : []),
  ];
}

function wishViolations(
  wish: GrantWish,
  at: number,
  wishes: readonly GrantWish[],
  facts: DecisionFacts,
): Violation[] {
  const pointer = `/grants/${at}`;
  const params = { application: wish.applicationId };
  const ranked = facts.ranking.find(({ applicationId }) => applicationId === wish.applicationId);
  if (!ranked) return [refuseReview.applicationUnknown({ pointer, params })];
  const isTwice = wishes.findIndex(({ applicationId }) => applicationId === wish.applicationId) < at;
  return [
    ...(isTwice ? [refuseReview.namedTwice({ pointer, params })] : []),
    ...orderViolations(wish, ranked, wishes, facts, pointer),
    ...(wish.verdict === 'decline' ? [] : grantViolations(wish, ranked, facts, pointer)),
  ];
}

/** Who stands higher goes first; who passes is passed over with a reason alone. */
function orderViolations(
  { verdict, reason }: GrantWish,
  { rank, total }: RankedApplication,
  wishes: readonly GrantWish[],
  { ranking, passScore }: DecisionFacts,
  pointer: string,
): Violation[] {
  const passes = exact(total).gte(exact(passScore));
  const fails = { pointer: `${pointer}/verdict`, params: { total, pass: passScore } };
  if (!passes) return verdict === 'decline' ? [] : [refuseReview.passMissed(fails)];
  if (verdict === 'fund' || reason) return [];
  const below = ranking.filter((other) => other.rank > rank).map(({ applicationId }) => applicationId);
  const better = verdict === 'decline' ? ['fund', 'reserve'] : ['fund'];
  const isSkipped = wishes.some(
    (other) => below.includes(other.applicationId) && better.includes(other.verdict),
  );
  const isUnexplained = isSkipped || verdict === 'decline';
  return isUnexplained ? [refuseReview.rankSkipped({ pointer: `${pointer}/reason` })] : [];
}

function grantViolations(
  wish: GrantWish,
  { budget }: RankedApplication,
  { maxGrant, budgetRules }: DecisionFacts,
  pointer: string,
): Violation[] {
  if (wish.lines.length !== budget.length)
    return [refuseReview.linesUnlike({ pointer: `${pointer}/lines`, params: { lines: budget.length } })];
  const granted = grantedFen(wish);
  const priced = budget.map((line, at) => ({ line, fen: wish.lines[at] ?? 0n }));
  const params = { granted: formatYuan(granted), max: formatYuan(maxGrant) };
  return [
    ...priced.flatMap(({ line, fen }, at) => {
      const asked = line.amount - line.own;
      const detail = { granted: formatYuan(fen), asked: formatYuan(asked) };
      return fen > asked
        ? [refuseReview.lineOverAsked({ pointer: `${pointer}/lines/${at}`, params: detail })]
        : [];
    }),
    ...(granted > 0n ? [] : [refuseReview.nothingGranted({ pointer: `${pointer}/lines` })]),
    ...(granted > maxGrant ? [refuseReview.grantOverMaximum({ pointer, params })] : []),
    ...capViolations(budgetRules, priced, `${pointer}/lines`),
  ];
}
