import type { Exact } from '../../shared/exact.js';
import type { VisitPoint } from './visit-schedule.js';
import { type WeightedParts, weightedParts } from './weighted-parts.js';

/**
 * Effectiveness of a project: Σ weight·score over its visits, by default 30/30/40. A visit without a score is
 * renormalised away and named in `missing`, so that whoever reads the figure sees that it is incomplete.
 */
export function effectiveness(
  points: readonly Pick<VisitPoint, 'code' | 'weight'>[],
  scores: Readonly<Partial<Record<string, Exact>>>,
): WeightedParts {
  return weightedParts(Object.fromEntries(points.map(({ code, weight }) => [code, weight])), scores);
}
