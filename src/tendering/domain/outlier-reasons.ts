import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import type { Factor } from './factor.js';
import { outlierWarnings } from './outlier-scores.js';
import type { JudgeScore } from './score-sheet.js';

/** One judge's line with the reason that may go with it. */
export interface ExplainedScore extends JudgeScore {
  readonly reason?: string;
}

/**
 * The lines of a sheet that are far from what the others gave (畸高、畸低) and come without a reason. The others' mean is
 * not told, since sheets are hidden until all are in. Pointers lead to `/scores/{index}/reason`.
 */
export function unexplainedOutliers(
  factors: readonly Factor[],
  sheet: readonly ExplainedScore[],
  others: readonly JudgeScore[],
): Violation[] {
  const warnings = outlierWarnings(factors, [...others, ...sheet]);
  return sheet.flatMap(({ judgeId, bidId, factorCode: factor, points, reason }, index) => {
    const isFar = warnings.some(
      ({ params }) => params?.judge === judgeId && params.bid === bidId && params.factor === factor,
    );
    if (!isFar || reason?.trim()) return [];
    const pointer = `/scores/${index}/reason`;
    return [refuseAct.outlierWithoutReason({ pointer, params: { bid: bidId, factor, points } })];
  });
}
