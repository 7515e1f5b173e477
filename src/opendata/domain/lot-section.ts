import type { ProcessFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { valueOf } from './values.js';

const ENDS: Readonly<Record<string, string>> = {
  failed: 'unsuccessful',
  cancelled: 'cancelled',
  awarded: 'complete',
};

/** Once there is an award the tender stays complete, whatever becomes of it: an incomplete one can't have any. */
export function tenderStatus({ tender, awards }: ProcessFacts): string {
  return awards.length > 0 ? 'complete' : (ENDS[tender?.state ?? ''] ?? 'active');
}

/** Lots in their order; a tender that is not parted has one. */
export function lotsOf({ lots, awards }: ProcessFacts): JsonObject[] {
  return lots.map(({ id, number, title, description, ceilingFen, state }) => {
    const isAwarded = awards.some(({ lotId }) => lotId === id);
    return compact({
      ...{ id: String(number), title, description, value: valueOf(ceilingFen) },
      status: isAwarded ? 'complete' : (ENDS[state] ?? 'active'),
    });
  });
}

/** A lot's id as OCDS has it. */
export function relatedLots({ lots }: ProcessFacts, lotId: string): string[] {
  return lots.filter(({ id }) => id === lotId).map(({ number }) => String(number));
}
