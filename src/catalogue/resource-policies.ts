import { type Actor, type Permission, allowedActions, isOverseer } from '../platform/index.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import {
  type ResourceAction,
  type ResourceBookingAction,
  type ResourceBookingState,
  type ResourceState,
  resourceBookingLifecycle,
  resourceLifecycle,
} from './domain/resource.lifecycle.js';

type Caller = Pick<Actor, 'unitId' | 'role'>;

/** A booking as far as who may touch it goes. */
export interface BookingCase {
  readonly state: ResourceBookingState;
  /** The unit that uses the resource. */
  readonly bookerId: string;
  /** The unit that lends it. */
  readonly ownerId: string;
}

/** Overseers see every booking; everybody else those that his unit made, or that are of what it lends. */
export function seesAllBookings({ role }: Pick<Caller, 'role'>): boolean {
  return isOverseer({ role });
}

const RESOURCE_STEPS = {
  pause: 'resource.offer',
  resume: 'resource.offer',
  withdraw: 'resource.offer',
} as const satisfies Record<ResourceAction, Permission>;

const BOOKING_STEPS = {
  confirm: 'resource.offer',
  decline: 'resource.offer',
  cancel: 'resource.book',
  'record-use': 'resource.offer',
  'record-absence': 'resource.offer',
} as const satisfies Record<ResourceBookingAction, Permission>;

/** Forbidden (403) for whoever does not own it: resources are everybody's to know. */
export function demandOwner({ unitId }: Caller, { ownerId }: { readonly ownerId: string }): void {
  if (unitId !== ownerId) throw new Forbidden();
}

/** NotFound for a booking of others, Forbidden on the wrong side of it. Either side may cancel. */
export function demandBookingStep(caller: Caller, booking: BookingCase, action: ResourceBookingAction): void {
  if (![booking.bookerId, booking.ownerId].includes(caller.unitId)) throw new NotFound('resource_booking');
  if (!onItsSide(caller, booking, action)) throw new Forbidden();
}

/** The steps of a resource that this caller may take now. */
export function resourceActions(
  caller: Actor,
  resource: { readonly state: ResourceState; readonly ownerId: string },
): ResourceAction[] {
  const owns = (actor: Actor) => actor.unitId === resource.ownerId;
  return allowedActions(resourceLifecycle, resource.state, RESOURCE_STEPS, caller, owns);
}

/** The steps of a booking that this caller may take now. */
export function bookingActions(caller: Actor, booking: BookingCase): ResourceBookingAction[] {
  return allowedActions(resourceBookingLifecycle, booking.state, BOOKING_STEPS, caller, (actor, action) =>
    onItsSide(actor, booking, action),
  );
}

function onItsSide({ unitId }: Caller, booking: BookingCase, action: ResourceBookingAction): boolean {
  return unitId === booking.ownerId || (action === 'cancel' && unitId === booking.bookerId);
}
