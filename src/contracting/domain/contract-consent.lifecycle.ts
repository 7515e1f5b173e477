import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** What the provider may do with the buyer's consent only: asked for, answered; a granted one `end`s when another takes its place. */
export const contractConsentLifecycle = lifecycle('contract-consent', 'requested', {
  grant: { from: ['requested'], to: 'granted' },
  refuse: { from: ['requested'], to: 'refused' },
  withdraw: { from: ['requested'], to: 'withdrawn' },
  end: { from: ['granted'], to: 'ended' },
});

export type ContractConsentState = StateOf<typeof contractConsentLifecycle>;
