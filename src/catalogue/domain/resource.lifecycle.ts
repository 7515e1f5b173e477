import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** Something that a unit lends; paused, it takes no new bookings. */
export const resourceLifecycle = lifecycle('resource', 'offered', {
  pause: { from: ['offered'], to: 'paused' },
  resume: { from: ['paused'], to: 'offered' },
  withdraw: { from: ['offered', 'paused'], to: 'withdrawn' },
});

export type ResourceState = StateOf<typeof resourceLifecycle>;
export type ResourceAction = ActionOf<typeof resourceLifecycle>;

/** A booking: asked for, confirmed by the owner, and told afterwards whether it took place. */
export const resourceBookingLifecycle = lifecycle('resource-booking', 'requested', {
  confirm: { from: ['requested'], to: 'confirmed' },
  decline: { from: ['requested'], to: 'declined' },
  cancel: { from: ['requested', 'confirmed'], to: 'cancelled' },
  'record-use': { from: ['confirmed'], to: 'used' },
  'record-absence': { from: ['confirmed'], to: 'missed' },
});

export type ResourceBookingState = StateOf<typeof resourceBookingLifecycle>;
export type ResourceBookingAction = ActionOf<typeof resourceBookingLifecycle>;
