import { type Day, addDays } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './claim-refusals.js';
import type { ServiceItemState } from './service-item.lifecycle.js';

/** Who gets an offered item: whoever comes first, or whom the community chooses with a reason. */
export const OFFER_RULES = ['first-come', 'chosen'] as const;
export type OfferRule = (typeof OFFER_RULES)[number];

/** 良好 · 一般 · 较差 */
export const CLAIM_RATINGS = ['good', 'fair', 'poor'] as const;
export type ClaimRating = (typeof CLAIM_RATINGS)[number];

/** The last day for the next assessment, counted in calendar days from the last one or the first day of the work. */
export function nextAssessment(since: Day, everyDays: number): Day {
  return addDays(since, everyDays);
}

/** What a claim is judged by. */
export interface ClaimFacts {
  readonly today: Day;
  readonly validFrom: Day;
  /** Last day, inclusive. */
  readonly validTo: Day;
  /** True for the item's own community or street office. */
  readonly own: boolean;
  /** True when the unit has another claim of this offer that has not ended. */
  readonly running: boolean;
}

/** Every reason against a claim, apart from the claimant's standing. */
export function claimViolations({ today, validFrom, validTo, own, running }: ClaimFacts): Violation[] {
  return [
    ...(own ? [refuse.ownItem({ pointer: '/itemId' })] : []),
    ...(running ? [refuse.claimedTwice({ pointer: '/itemId' })] : []),
    ...(validFrom < today ? [refuse.startsInPast({ pointer: '/validFrom', params: { today } })] : []),
    ...(validTo < validFrom ? [refuse.endsEarly({ pointer: '/validTo' })] : []),
  ];
}

/** How an offer is taken up. */
export interface OfferUse {
  /** How many units may claim the item. */
  readonly places: number;
  /** Claims that are carried out now. */
  readonly live: number;
  /** Claims that were fulfilled. */
  readonly done: number;
  /** True from the day after the last for claims. */
  readonly expired: boolean;
}

/** The state of an item under an offer: it follows from its claims and from the last day for them. */
export function offeredItemState({ places, live, done, expired }: OfferUse): ServiceItemState {
  const taken = live + done;
  if (taken < places && !expired) return 'offered';
  if (taken === 0) return 'published';
  return live > 0 ? 'claimed' : 'fulfilled';
}
