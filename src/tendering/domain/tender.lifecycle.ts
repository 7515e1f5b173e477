import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A tender (采购项目) from its draft to the award or to its end without one. `close`, `close-round`, `close-offers` and
 * `fail` are the program's own steps: a deadline, or a count below the minimum, takes them. The review leads to rounds of
 * offers of which the last is final, or straight on (`score`) where the price of the bid stands; where that is sealed apart,
 * it is opened after the sheets. The first stage of a framework admits several suppliers (`conclude`) instead of awarding
 * to one; in the second stage a party that accepts its turn stands at once (`call-off`) where others have their report.
 */
export const tenderLifecycle = lifecycle('tender', 'drafted', {
  publish: { from: ['drafted'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  open: { from: ['closed'], to: 'opened' },
  review: { from: ['opened'], to: 'offering' },
  score: { from: ['opened'], to: 'scoring' },
  'close-round': { from: ['offering'], to: 'offering' },
  'call-round': { from: ['offering'], to: 'offering' },
  'close-offers': { from: ['offering'], to: 'scoring' },
  'open-prices': { from: ['scoring'], to: 'priced' },
  report: { from: ['scoring', 'priced'], to: 'reported' },
  award: { from: ['reported'], to: 'awarded' },
  conclude: { from: ['reported'], to: 'awarded' },
  'call-off': { from: ['drafted'], to: 'reported' },
  'revoke-award': { from: ['awarded'], to: 'reported' },
  fail: { from: ['open', 'closed', 'opened', 'offering', 'scoring', 'priced', 'reported'], to: 'failed' },
  cancel: {
    from: ['open', 'closed', 'opened', 'offering', 'scoring', 'priced', 'reported'],
    to: 'cancelled',
  },
});

export type TenderState = StateOf<typeof tenderLifecycle>;
export type TenderAction = keyof typeof tenderLifecycle.steps;

/** True while something may still be done with a published tender, its award included: what can be suspended. */
export function isRunning(state: TenderState): boolean {
  return state !== 'drafted' && !hasEnded(state);
}

/** True for a tender that ended without an award. */
export function hasEnded(state: TenderState): boolean {
  return state === 'failed' || state === 'cancelled';
}

/** True from the opening to the report: a panel is drawn and works. */
export function isUnderReview(state: TenderState): boolean {
  return state === 'opened' || state === 'offering' || state === 'scoring';
}
