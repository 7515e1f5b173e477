import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** Where somebody can be written to. Nothing but its code goes to one that is not confirmed. */
export const messageAddressLifecycle = lifecycle('message-address', 'unconfirmed', {
  replace: { from: ['unconfirmed', 'confirmed', 'bounced'], to: 'unconfirmed' },
  confirm: { from: ['unconfirmed', 'bounced'], to: 'confirmed' },
  bounce: { from: ['unconfirmed', 'confirmed'], to: 'bounced' },
});

export type MessageAddressState = StateOf<typeof messageAddressLifecycle>;
export type MessageAddressAction = ActionOf<typeof messageAddressLifecycle>;
