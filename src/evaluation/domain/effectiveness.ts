import { type Exact, exact } from '../../shared/exact.js';
import type { VisitPoint } from './visit-points.js';
import { type WeightedParts, weightedParts } from './weighted-parts.js';

type Counted = Pick<VisitPoint, 'code' | 'weight'>;

/** The visits that count in a project's effectiveness: those during delivery have no weight. */
export function countedPoints<P extends Counted>(points: readonly P[]): P[] {
  return points.filter(({ weight }) => !exact(weight).equals(0));
}

/**
 * Effectiveness of a project: Σ weight·score over its visits, by default 30/30/40. A visit without a score is
 * renormalised away and named in `missing`, so that whoever reads the figure sees that it is incomplete. Visits during
 * delivery and those that somebody asked for have no weight in it.
 */
export function effectiveness(
  points: readonly Counted[],
  scores: Readonly<Partial<Record<string, Exact>>>,
): WeightedParts {
  return weightedParts(
    Object.fromEntries(countedPoints(points).map(({ code, weight }) => [code, weight])),
    scores,
  );
}
