import { type Actor, allowedActions, isOverseer, mayUse } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import { type AcceptanceState, acceptanceLifecycle } from './domain/acceptance.lifecycle.js';
import { type Desk, deskOf } from './domain/approval-desks.js';
import { type KeyPerson, isServing } from './domain/consent-rules.js';
import { type ContractBreachState, contractBreachLifecycle } from './domain/contract-breach.lifecycle.js';
import { type ContractChangeState, contractChangeLifecycle } from './domain/contract-change.lifecycle.js';
import { type ContractConsentState, contractConsentLifecycle } from './domain/contract-consent.lifecycle.js';
import { type ContractState, contractLifecycle } from './domain/contract.lifecycle.js';
import type { MilestoneKind } from './domain/milestone-plan.js';
import { type MilestoneState, milestoneLifecycle } from './domain/milestone.lifecycle.js';
import { type PaymentRequestState, paymentRequestLifecycle } from './domain/payment-request.lifecycle.js';
import { type Side, sideOf } from './domain/signing-rules.js';

/** Who does something: a signed-in person, or the import of a sheet for one. */
export type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;

/** Who stands around a contract, and whether it binds somebody yet. */
export interface Parties {
  readonly buyerId: string;
  readonly communityId: string;
  /** The provider. */
  readonly organizationId: string;
  readonly signedOn: string | null;
}

/** Who a caller is to a contract. */
export type Standing = Side | 'community' | 'overseer' | 'nobody';

/** Buyer and provider see a contract from its drawing-up; its community and the overseers once it is signed. */
export function standingOf(caller: Caller, parties: Parties): Standing {
  const side = sideOf(caller.unitId, unitsOf(parties));
  if (side) return side;
  if (parties.signedOn === null) return 'nobody';
  if (caller.unitId === parties.communityId) return 'community';
  return isOverseer(caller) ? 'overseer' : 'nobody';
}

/** The two units that sign. */
export function unitsOf({ buyerId, organizationId }: Parties): Record<Side, string> {
  return { buyer: buyerId, provider: organizationId };
}

/** Returns when the caller stands there; otherwise Forbidden for what he may know of, NotFound for all else. */
export function demandStanding(
  caller: Caller,
  parties: Parties,
  among: readonly Standing[],
  what: string,
): void {
  const standing = standingOf(caller, parties);
  if (standing === 'nobody') throw new NotFound(what);
  if (!among.includes(standing)) throw new Forbidden();
}

/** Who reads the number of the account that is paid to: both sides, and auditors, who say why they read. */
export function readsAccounts(caller: Caller, parties: Parties): boolean {
  return sideOf(caller.unitId, unitsOf(parties)) !== undefined || caller.role === 'auditor';
}

/** Deliveries and reports are handed in; payments and assessments are met by a fact. */
export function isDelivered(kind: MilestoneKind): boolean {
  return kind === 'delivery' || kind === 'report';
}

/** The steps of a contract that this caller may take now: his side's signature. */
export function contractActions(
  actor: Actor,
  contract: Parties & { readonly state: ContractState; readonly drawnUpBy: string },
  signed: readonly Side[],
): ActionOf<typeof contractLifecycle>[] {
  const side = sideOf(actor.unitId, unitsOf(contract));
  const open = side !== undefined && !signed.includes(side) && actor.accountId !== contract.drawnUpBy;
  return allowedActions(contractLifecycle, contract.state, { sign: 'contract.sign' }, actor, () => open);
}

/** The steps of a change that this caller may take now: his side's signature, taking back or declining. */
export function changeActions(
  actor: Actor,
  contract: Parties,
  change: {
    readonly state: ContractChangeState;
    readonly proposedSide: Side;
    readonly proposedBy: string;
  },
  signed: readonly Side[],
): ActionOf<typeof contractChangeLifecycle>[] {
  const side = sideOf(actor.unitId, unitsOf(contract));
  return allowedActions(contractChangeLifecycle, change.state, CHANGE_STEPS, actor, (_, action) => {
    if (!side) return false;
    if (action === 'sign') return !signed.includes(side) && actor.accountId !== change.proposedBy;
    return (action === 'withdraw') === (side === change.proposedSide);
  });
}

const CHANGE_STEPS = {
  sign: 'contract.sign',
  withdraw: 'contract.change',
  decline: 'contract.change',
} as const;

/** The steps of a breach that this caller may take now: the provider's defence, the buyer's decision. */
export function breachActions(
  actor: Actor,
  contract: Parties,
  { state, noticedBy }: { readonly state: ContractBreachState; readonly noticedBy: string },
): ActionOf<typeof contractBreachLifecycle>[] {
  const standing = standingOf(actor, contract);
  return allowedActions(contractBreachLifecycle, state, BREACH_STEPS, actor, (_, action) => {
    if (action === 'defend') return standing === 'provider';
    return standing === 'buyer' && (action === 'close' || actor.accountId !== noticedBy);
  });
}

const BREACH_STEPS = {
  defend: 'breach.defend',
  drop: 'breach.decide',
  rectify: 'breach.decide',
  terminate: 'breach.decide',
  close: 'breach.notice',
} as const;

/** The steps of a request for consent that this caller may take now. */
export function consentActions(
  actor: Actor,
  contract: Parties,
  consent: KeyPerson & { readonly state: ContractConsentState },
): (ActionOf<typeof contractConsentLifecycle> | 'vacate')[] {
  const standing = standingOf(actor, contract);
  const leaves = standing === 'provider' && mayUse(actor, 'consent.request') && isServing(consent);
  const steps = { grant: 'consent.answer', refuse: 'consent.answer', withdraw: 'consent.request' } as const;
  const answers = allowedActions(contractConsentLifecycle, consent.state, steps, actor, (_, action) => {
    return standing === (action === 'withdraw' ? 'provider' : 'buyer');
  });
  return leaves ? [...answers, 'vacate'] : answers;
}

/** The steps of a milestone that this caller may take now: handing it in, and for the buyer judging a report. */
export function milestoneActions(
  actor: Actor,
  contract: Parties & { readonly state: ContractState },
  { state, kind }: { readonly state: MilestoneState; readonly kind: MilestoneKind },
): ActionOf<typeof milestoneLifecycle>[] {
  const standing = standingOf(actor, contract);
  return allowedActions(milestoneLifecycle, state, MILESTONE_STEPS, actor, (_, action) => {
    if (contract.state !== 'performing') return false;
    if (action === 'submit') return isDelivered(kind) && standing === 'provider';
    return kind === 'report' && standing === 'buyer';
  });
}

const MILESTONE_STEPS = {
  submit: 'milestone.submit',
  accept: 'milestone.judge',
  return: 'milestone.judge',
} as const;

/** The steps of an acceptance that this caller may take now. */
export function acceptanceActions(
  actor: Actor,
  contract: Parties,
  { state, openedBy }: { readonly state: AcceptanceState; readonly openedBy: string },
): ActionOf<typeof acceptanceLifecycle>[] {
  const open = standingOf(actor, contract) === 'buyer' && actor.accountId !== openedBy;
  return allowedActions(acceptanceLifecycle, state, { conclude: 'acceptance.close' }, actor, () => open);
}

/** What of a payment request the policies look at. */
export interface RequestFacts {
  readonly state: PaymentRequestState;
  readonly requestedBy: string;
  readonly approvals: readonly { readonly accountId: string; readonly desk: Desk }[];
}

/** The steps of a payment request that this caller may take now. */
export function paymentRequestActions(
  actor: Actor,
  contract: Parties,
  { state, requestedBy, approvals }: RequestFacts,
): ActionOf<typeof paymentRequestLifecycle>[] {
  const standing = standingOf(actor, contract);
  const spoken = approvals.some(
    (each) => each.desk === deskOf(actor.role) || each.accountId === actor.accountId,
  );
  const approves = standing === 'buyer' && !spoken && actor.accountId !== requestedBy;
  return allowedActions(paymentRequestLifecycle, state, REQUEST_STEPS, actor, (_, action) => {
    if (action === 'withdraw') return standing === 'provider';
    return action === 'approve' ? approves : standing === 'buyer';
  });
}

const REQUEST_STEPS = {
  withdraw: 'payment.request',
  approve: 'payment.approve',
  refuse: 'payment.approve',
  pay: 'payment.record',
} as const;
