import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A service item goes with its list (`submit`, `publish`) and is decided on by itself (`admit`, `refuse`). A tender
 * takes it (`tender`) and gives it back when it fails; what a tender holds can't be withdrawn.
 */
export const serviceItemLifecycle = lifecycle('service-item', 'drafted', {
  submit: { from: ['drafted'], to: 'submitted' },
  admit: { from: ['submitted'], to: 'admitted' },
  refuse: { from: ['submitted'], to: 'refused' },
  publish: { from: ['admitted'], to: 'published' },
  tender: { from: ['published'], to: 'tendered' },
  'give-back': { from: ['tendered'], to: 'published' },
  withdraw: { from: ['drafted', 'submitted', 'admitted', 'refused', 'published'], to: 'withdrawn' },
});

export type ServiceItemState = StateOf<typeof serviceItemLifecycle>;
