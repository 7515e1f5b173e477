import { exact, mean, ratio, toDecimal } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import type { Factor } from './factor.js';
import { POINT_DECIMALS } from './points.js';
import { type ScoresOf, indexScores } from './score-index.js';
import type { JudgeScore } from './score-sheet.js';
import { warn } from './warnings.js';

/** More than this share of a factor's maximum away from the others' mean asks for a written reason. */
const OUTLIER_SHARE = ratio(30n, 100n);

/**
 * 畸高、畸低: scores on subjective factors far from what the other judges gave. A signal that asks for a reason, never
 * a change; `params.judge` is the judge asked.
 */
export function outlierWarnings(factors: readonly Factor[], scores: readonly JudgeScore[]): Violation[] {
  const subjective = new Map(
    factors.filter(({ kind }) => kind === 'subjective').map((factor) => [factor.code, factor]),
  );
  const scoresOf = indexScores(scores);
  return scores.flatMap((score) => {
    const factor = subjective.get(score.factorCode);
    return factor ? outlier(score, factor, scoresOf) : [];
  });
}

function outlier(score: JudgeScore, factor: Factor, scoresOf: ScoresOf): Violation[] {
  const others = scoresOf(score.bidId, factor.code).filter(({ judgeId }) => judgeId !== score.judgeId);
  if (others.length === 0) return [];
  const average = mean(others.map(({ points }) => exact(points)));
  const limit = exact(factor.maxPoints).mul(OUTLIER_SHARE);
  if (exact(score.points).sub(average).abs().lte(limit)) return [];
  const params = {
    judge: score.judgeId,
    bid: score.bidId,
    factor: factor.code,
    points: score.points,
    others: toDecimal(average, POINT_DECIMALS),
    limit: toDecimal(limit, POINT_DECIMALS),
  };
  return [warn.outlierScore({ params })];
}
