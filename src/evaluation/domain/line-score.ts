import { exact, toDecimal } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { LEVEL_SHARES, attainmentScore, levelScore } from './indicator-score.js';
import { refuseJudging as refuse } from './judging-refusals.js';

/** How an indicator is scored: 评分 straight, 定量 by actual and target, 定性 by level (0 the best). */
export const SCORING_METHODS = ['score', 'quantity', 'level'] as const;
export type ScoringMethod = (typeof SCORING_METHODS)[number];

/** What an evaluator says about an indicator, by its method. Figures are decimal texts. */
export interface LineFinding {
  /** 0–100. */
  readonly score?: string;
  readonly actual?: string;
  /** Above 0. */
  readonly target?: string;
  /** 0 to 4, 0 the best. */
  readonly level?: number;
}

const NEEDS: Readonly<Record<ScoringMethod, readonly (keyof LineFinding)[]>> = {
  score: ['score'],
  quantity: ['actual', 'target'],
  level: ['level'],
};

/** A finding has exactly what its indicator's method asks for, and a target to divide by. */
export function findingViolations(
  method: ScoringMethod,
  finding: LineFinding,
  at: { readonly pointer: string; readonly params: { readonly indicator: string } },
): Violation[] {
  const given = (['score', 'actual', 'target', 'level'] as const).filter(
    (each) => finding[each] !== undefined,
  );
  const fits = given.join() === NEEDS[method].join() && (finding.level ?? 0) < LEVEL_SHARES.length;
  if (!fits) return [refuse.findingUnfit({ ...at, params: { ...at.params, method } })];
  return finding.target !== undefined && exact(finding.target).lte(0) ? [refuse.targetNotPositive(at)] : [];
}

/** The line's score out of 100 with two decimals: that is what is published, and what counts. Over-target earns 100. */
export function findingScore(method: ScoringMethod, { score, actual, target, level }: LineFinding): string {
  if (method === 'score') return score ?? '0';
  const found =
    method === 'quantity'
      ? attainmentScore(exact(actual ?? '0'), exact(target ?? '1'))
      : levelScore((level ?? 4) as 0 | 1 | 2 | 3 | 4);
  return toDecimal(found, 2);
}
