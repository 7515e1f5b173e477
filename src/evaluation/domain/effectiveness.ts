import { type Exact, exact } from '../../shared/exact.js';
import type { VisitPoint } from './visit-points.js';
import { type WeightedParts, weightedParts } from './weighted-parts.js';

/**
 * Effectiveness of a project: Σ weight·score over its visits, by default 30/30/40. A visit without a score is
 * renormalised away and named in `missing`, so that whoever reads the figure sees that it is incomplete. Visits during
 * delivery and those that somebody asked for have no weight in it.
 */
export function effectiveness(
  points: readonly Pick<VisitPoint, 'code' | 'weight'>[],
  scores: Readonly<Partial<Record<string, Exact>>>,
): WeightedParts {
  const counted = points.filter(({ weight }) => !exact(weight).equals(0));
  return weightedParts(Object.fromEntries(counted.map(({ code, weight }) => [code, weight])), scores);
}
