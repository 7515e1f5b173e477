import type { Exact } from '../../shared/exact.js';
import { type WeightedParts, type Weights, weightedParts } from './weighted-parts.js';

/** Who judges (四方): third party, purchaser, community, recipients. */
export type Party = 'thirdParty' | 'purchaser' | 'community' | 'recipients';

export const PARTY_NAMES: Readonly<Record<Party, string>> = {
  thirdParty: '第三方',
  purchaser: '购买主体',
  community: '社区',
  recipients: '服务对象',
};

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
