import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A service item goes with its list (`submit`, `publish`) and is decided on by itself (`admit`, `refuse`). A tender
 * takes it (`tender`) and gives it back when it fails, or it is offered for claiming (认领) instead: never both, because
 * both begin at `published`. What a tender or an offer holds can't be withdrawn. While a new edition of its list that
 * changes it is before the street (`revise`), nothing else is done with it: it is superseded, or stands as before (`keep`).
 */
export const serviceItemLifecycle = lifecycle('service-item', 'drafted', {
  submit: { from: ['drafted'], to: 'submitted' },
  admit: { from: ['submitted'], to: 'admitted' },
  refuse: { from: ['submitted'], to: 'refused' },
  publish: { from: ['admitted'], to: 'published' },
  tender: { from: ['published'], to: 'tendered' },
  'give-back': { from: ['tendered'], to: 'published' },
  offer: { from: ['published'], to: 'offered' },
  claim: { from: ['offered'], to: 'claimed' },
  reopen: { from: ['claimed'], to: 'offered' },
  fulfil: { from: ['offered', 'claimed'], to: 'fulfilled' },
  'end-offer': { from: ['offered', 'claimed'], to: 'published' },
  revise: { from: ['published'], to: 'revising' },
  keep: { from: ['revising'], to: 'published' },
  supersede: { from: ['revising'], to: 'superseded' },
  withdraw: { from: ['drafted', 'submitted', 'admitted', 'refused', 'published'], to: 'withdrawn' },
});

export type ServiceItemState = StateOf<typeof serviceItemLifecycle>;
