import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A supplier in the register. `verify` is the registrar's check of the certificate and the code; a refused check
 * leaves it registered, to be corrected; `amend` is a change of what its
 * certificate says, to be verified anew. `withdraw` is final: an organization that is dissolved or leaves; one
 * that comes back registers anew.
 */
export const organizationLifecycle = lifecycle('organization', 'registered', {
  verify: { from: ['registered'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'active' },
  amend: { from: ['active'], to: 'registered' },
  withdraw: { from: ['registered', 'active', 'suspended'], to: 'withdrawn' },
});

export type OrganizationState = StateOf<typeof organizationLifecycle>;
