import { type Actor, type Permission, allowedActions } from '../platform/index.js';
import type { Bid } from './data/bid.entity.js';
import type { Tender } from './data/tender.entity.js';
import { bidLifecycle } from './domain/bid.lifecycle.js';
import { type TenderAction, tenderLifecycle } from './domain/tender.lifecycle.js';

/** States in which a tender's bids are sealed from everybody but their bidders. */
export const SEALED_STATES: readonly string[] = ['drafted', 'open', 'closed'];

const TENDER_STEPS: Partial<Record<TenderAction, Permission>> = {
  publish: 'tender.publish',
  open: 'tender.open',
  review: 'tender.review',
  report: 'report.freeze',
  award: 'award.confirm',
  cancel: 'tender.cancel',
};

/** The buyer's own people. */
export function isBuyer(actor: Actor | undefined, tender: Tender): boolean {
  return actor?.unitId === tender.buyerId;
}

/** Drafts are the buyer's alone; everything after publication is for everybody. */
export function maySee(actor: Actor | undefined, tender: Tender): boolean {
  return tender.state !== 'drafted' || isBuyer(actor, tender);
}

/** The steps that this caller may take with a tender now. */
export function tenderActions(actor: Actor | undefined, tender: Tender): string[] {
  return allowedActions(tenderLifecycle, tender.state, TENDER_STEPS, actor, (who, action) =>
    action === 'publish' ? isBuyer(who, tender) && who.accountId !== tender.draftedBy : isBuyer(who, tender),
  );
}

/** A bidder's own bid. */
export function isBidder(actor: Actor, bid: Bid): boolean {
  return actor.unitId === bid.organizationId;
}

/** The steps that this caller may take with a bid now; the deadline is the tender's. */
export function bidActions(actor: Actor, bid: Bid, takesBids: boolean, takesOffers: boolean): string[] {
  const permissions = { replace: 'bid.place', withdraw: 'bid.place', offer: 'bid.place' } as const;
  return allowedActions(
    bidLifecycle,
    bid.state,
    permissions,
    actor,
    (who, action) => isBidder(who, bid) && (action === 'offer' ? takesOffers : takesBids),
  );
}
