import type { Exact } from '../../shared/exact.js';
import { type WeightedParts, type Weights, weightedParts } from './weighted-parts.js';

/** Who judges (四方): third party, purchaser, community, recipients. */
export type Party = 'thirdParty' | 'purchaser' | 'community' | 'recipients';

/** DESIGN; set per district. */
export const DEFAULT_PARTY_WEIGHTS: Weights<Party> = {
  thirdParty: '50',
  purchaser: '20',
  community: '15',
  recipients: '15',
};

/** The four parties' scores by weight. A party without data is renormalised away and named in `missing`. */
export function partyScore(
  scores: Readonly<Partial<Record<Party, Exact>>>,
  weights: Weights<Party> = DEFAULT_PARTY_WEIGHTS,
): WeightedParts<Party> {
  return weightedParts(weights, scores);
}
