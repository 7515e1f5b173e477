import { type Actor, type Permission, allowedActions, isOverseer, mayUse } from '../platform/index.js';
import { actionsFrom } from '../shared/lifecycle.js';
import type { Award } from './data/award.entity.js';
import type { Bid } from './data/bid.entity.js';
import type { Lot } from './data/lot.entity.js';
import type { Tender } from './data/tender.entity.js';
import type { BidBond } from './data/bid-bond.entity.js';
import { awardLifecycle } from './domain/award.lifecycle.js';
import { bidBondLifecycle } from './domain/bid-bond.lifecycle.js';
import { bidLifecycle } from './domain/bid.lifecycle.js';
import { lotLifecycle } from './domain/lot.lifecycle.js';
import { type TenderAction, isRunning, tenderLifecycle } from './domain/tender.lifecycle.js';

const TENDER_STEPS: Partial<Record<TenderAction, Permission>> = {
  publish: 'tender.publish',
  open: 'tender.open',
  review: 'tender.review',
  'call-round': 'tender.review',
  'open-prices': 'tender.open',
  report: 'report.freeze',
  award: 'award.confirm',
  conclude: 'award.confirm',
  cancel: 'tender.cancel',
};

/** Whose splitting flags a caller may read: supervisors and auditors all, a buyer its own. */
export function flagScope({ role, unitId }: Pick<Actor, 'role' | 'unitId'>): 'all' | { unitId: string } {
  return isOverseer({ role }) ? 'all' : { unitId };
}

/** The buyer's own people. */
export function isBuyer(actor: Actor | undefined, tender: Tender): boolean {
  return actor?.unitId === tender.buyerId;
}

/** Drafts are for the buyer, and for who approves methods; everything after publication is for everybody. */
export function maySee(actor: Actor | undefined, tender: Tender): boolean {
  return tender.state !== 'drafted' || isBuyer(actor, tender) || seesDrafts(actor);
}

/** Who approves methods before a publication sees what is to be published (政府采购法 art. 27). */
export function seesDrafts(actor: Actor | undefined): boolean {
  return actor?.role === 'procurement-supervisor';
}

/** True for a tender whose deadline has come though its closing's message has not. */
export function isDue(tender: Tender, at: Date): boolean {
  return (
    !tender.suspendedUntil && tender.state === 'open' && tender.deadlineAt !== null && tender.deadlineAt <= at
  );
}

/** True while quality is judged and the prices lie in envelopes of their own. */
export function arePricesSealed({ envelopes, state }: Tender): boolean {
  return envelopes === 'two' && state === 'scoring';
}

/** The steps that this caller may take with a tender at an instant: a deadline counts whether or not a job has run. */
export function tenderActions(actor: Actor | undefined, tender: Tender, at: Date): string[] {
  const stop = suspensionActions(actor, tender);
  if (tender.suspendedUntil) return stop;
  const state = isDue(tender, at) ? 'closed' : tender.state;
  const steps = allowedActions(
    tenderLifecycle,
    state,
    TENDER_STEPS,
    actor,
    (who, action) => isBuyer(who, tender) && fits(who, tender, action),
  );
  return [...steps, ...stop];
}

/** The steps that this caller may take with a lot: it is called off while the tender could be. */
export function lotActions(actor: Actor | undefined, lot: Lot, tender: Tender): string[] {
  const runs = !tender.suspendedUntil && actionsFrom(tenderLifecycle, tender.state).includes('cancel');
  const steps = { cancel: 'tender.cancel' } as const;
  return allowedActions(lotLifecycle, lot.state, steps, actor, (who) => runs && isBuyer(who, tender));
}

/** A first stage admits where other tenders award; a turn is offered and never published; who drafts does not publish. */
function fits({ accountId }: Actor, tender: Tender, action: TenderAction): boolean {
  const { method, draftedBy } = tender;
  const isFirstStage = method === 'framework-closed';
  if (action === 'conclude') return isFirstStage;
  if (action === 'award') return !isFirstStage;
  if (action === 'call-round') return tender.offersDueAt === null;
  if (action === 'open-prices') return arePricesSealed(tender);
  if (action === 'report') return !arePricesSealed(tender);
  if (action === 'publish') return method !== 'framework-call-off' && accountId !== draftedBy;
  return true;
}

/** Who may suspend a tender: its lead, and the finance department (政府采购法 art. 57). */
export function isSuspender(actor: Actor, tender: Tender): boolean {
  return actor.role === 'procurement-supervisor' || isBuyer(actor, tender);
}

/** A suspension is no state of its own: the tender goes on where it stood. */
function suspensionActions(actor: Actor | undefined, tender: Tender): string[] {
  if (!actor || !mayUse(actor, 'tender.suspend') || !isSuspender(actor, tender)) return [];
  if (tender.suspendedUntil) return ['resume'];
  return isRunning(tender.state) ? ['suspend'] : [];
}

/** The steps of an award that this caller may take now: the buyer takes it back before a contract is drawn up. */
export function awardActions(actor: Actor | undefined, award: Award, tender: Tender): string[] {
  const steps = { cancel: 'award.confirm' } as const;
  return allowedActions(
    awardLifecycle,
    award.state,
    steps,
    actor,
    (who) => isBuyer(who, tender) && award.contractedAt === null && !tender.suspendedUntil,
  );
}

/** The steps that this caller may take with a bond: its buyer's people, and what is missing while nothing is reviewed. */
export function bondActions(actor: Actor | undefined, bond: BidBond, tender: Tender): string[] {
  const steps = { miss: 'bid-bond.check', return: 'bid-bond.return', forfeit: 'bid-bond.forfeit' } as const;
  const isReviewed = tender.state !== 'opened';
  return allowedActions(
    bidBondLifecycle,
    bond.state,
    steps,
    actor,
    (who, action) => isBuyer(who, tender) && !(action === 'miss' && isReviewed),
  );
}

/** A bidder's own bid. */
export function isBidder(actor: Actor, bid: Bid): boolean {
  return actor.unitId === bid.organizationId;
}

/**
 * The steps that this caller may take with a bid at an instant; the deadlines are the tender's. `hasFinalOffer`: its final
 * offer is in, and it does not leave any more.
 */
export function bidActions(
  actor: Actor,
  bid: Bid,
  { tender, lot }: { readonly tender: Tender; readonly lot: Lot },
  at: Date,
  hasFinalOffer = false,
): string[] {
  const place = 'bid.place' as const;
  const permissions = { replace: place, confirm: place, withdraw: place, offer: place, leave: place };
  const runs = !tender.suspendedUntil && lot.state === 'active';
  const takesBids = runs && tender.state === 'open' && !isDue(tender, at);
  const isOffering = runs && tender.state === 'offering';
  const takesOffers = isOffering && tender.offersDueAt !== null && at < tender.offersDueAt;
  return allowedActions(bidLifecycle, bid.state, permissions, actor, (who, action) => {
    if (action === 'confirm' && bid.confirmedAmendment >= tender.termsAmendment) return false;
    if (!isBidder(who, bid)) return false;
    if (action === 'leave') return isOffering && !hasFinalOffer;
    return action === 'offer' ? takesOffers : takesBids;
  });
}
