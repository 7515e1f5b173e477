import { exact } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import type { Factor } from './factor.js';
import { isPoints } from './points.js';
import { refuse } from './refusals.js';
import type { SheetScore } from './score-sheet.js';

/**
 * Why a sheet can't join those already in: on an objective factor all judges must state the same fact. The others'
 * figures aren't told, since sheets are hidden until all are in. Pointers lead to `/scores/{index}/points`.
 */
export function agreementViolations(
  factors: readonly Factor[],
  sheet: readonly SheetScore[],
  others: readonly SheetScore[],
): Violation[] {
  const objective = new Set(factors.filter(({ kind }) => kind === 'objective').map(({ code }) => code));
  return sheet.flatMap((score, index) =>
    objective.has(score.factorCode) && others.some((other) => disagrees(score, other))
      ? [
          refuse.objectiveScoresDiffer({
            pointer: `/scores/${index}/points`,
            params: { bid: score.bidId, factor: score.factorCode },
          }),
        ]
      : [],
  );
}

/** `8` and `8.00` agree; what can't be read is another rule's matter. */
function disagrees(a: SheetScore, b: SheetScore): boolean {
  return (
    a.bidId === b.bidId &&
    a.factorCode === b.factorCode &&
    isPoints(a.points) &&
    isPoints(b.points) &&
    !exact(a.points).equals(exact(b.points))
  );
}
