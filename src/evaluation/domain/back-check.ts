import { ratio, toDecimal } from '../../shared/exact.js';
import { lifecycle, type StateOf } from '../../shared/lifecycle.js';
import { seededShuffle } from '../../shared/seeded-draw.js';
import type { Violation } from '../../shared/violation.js';
import { refuseCheck as refuse } from './check-refusals.js';

/** A visit whose answers somebody else asks again (回访抽查). */
export const backCheckLifecycle = lifecycle('back-check', 'drawn', {
  record: { from: ['drawn'], to: 'recorded' },
});
export type BackCheckState = StateOf<typeof backCheckLifecycle>;

/** A concluded visit, and who made it. */
export interface MadeVisit {
  readonly visitId: string;
  readonly evaluatorId: string;
}

/**
 * A share of every evaluator's visits, one at least: nobody's work is left out, and nobody knows which it will be. Visits
 * are shuffled by evaluator, in the order of the evaluators' ids; anybody can repeat it from the seed.
 */
export function drawnVisits<V extends MadeVisit>(visits: readonly V[], percent: number, seed: string): V[] {
  const evaluators = [...new Set(visits.map(({ evaluatorId }) => evaluatorId))].sort();
  return evaluators.flatMap((evaluatorId) => {
    const own = visits
      .filter((visit) => visit.evaluatorId === evaluatorId)
      .sort((a, b) => (a.visitId < b.visitId ? -1 : 1));
    const count = Math.max(1, Math.ceil((own.length * percent) / 100));
    return seededShuffle(own, `${seed} ${evaluatorId}`).slice(0, count);
  });
}

/** No more answers disagree than were compared. */
export function comparisonViolations(compared: number, disagreed: number): Violation[] {
  return disagreed > compared ? [refuse.moreThanCompared({ pointer: '/disagreed' })] : [];
}

/** Share of the compared answers that disagree, 0–1 with four decimals; null before any was compared. */
export function disagreementRate(compared: number, disagreed: number): string | null {
  return compared === 0 ? null : toDecimal(ratio(BigInt(disagreed), BigInt(compared)), 4);
}
