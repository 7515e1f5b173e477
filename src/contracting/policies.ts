import type { Actor, Role } from '../platform/index.js';

/** Who stands around a contract. */
export interface Parties {
  readonly buyerId: string;
  readonly communityId: string;
  /** The provider. */
  readonly organizationId: string;
}

const OVERSEERS: readonly Role[] = ['district-supervisor', 'procurement-supervisor', 'auditor'];

/** Civil affairs, the finance bureau and the auditors see every contract that binds somebody. */
export function isOverseer(actor: Actor): boolean {
  return OVERSEERS.includes(actor.role);
}

/** The actor acts for the buying street office. */
export function isBuyer(actor: Actor, parties: Parties): boolean {
  return actor.unitId === parties.buyerId;
}

/** The actor acts for the provider. */
export function isProvider(actor: Actor, parties: Parties): boolean {
  return actor.unitId === parties.organizationId;
}

/** The actor acts for the community that is served. */
export function isCommunity(actor: Actor, parties: Parties): boolean {
  return actor.unitId === parties.communityId;
}

/** Buyer or provider: they see a contract from its drawing-up, all others once it is signed. */
export function isParty(actor: Actor, parties: Parties): boolean {
  return isBuyer(actor, parties) || isProvider(actor, parties);
}
