import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** A supplier's registration: verified by the street or district, suspended when a must-have lapses, withdrawn by itself. */
export const organizationLifecycle = lifecycle('organization', 'registered', {
  verify: { from: ['registered'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'active' },
  withdraw: { from: ['registered', 'active', 'suspended'], to: 'withdrawn' },
});

export type OrganizationState = StateOf<typeof organizationLifecycle>;
