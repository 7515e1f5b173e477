import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { ResourceBooking } from '../data/resource-booking.entity.js';
import { Resource } from '../data/resource.entity.js';
import { refuse } from '../domain/resource-refusals.js';
import type { BookingRefusal } from '../domain/resource-rules.js';
import { type ResourceBookingAction, resourceBookingLifecycle } from '../domain/resource.lifecycle.js';
import { BookingDecided } from '../events.js';
import { demandBookingStep } from '../resource-policies.js';
import { occupied } from './request-booking.js';

constraintMeans('resource_booking_once', () => refuse.occupied({ params: { quantity: 1, used: 1 } }));

/** The owner's decision on a booking, and what became of it. */
@Injectable()
export class DecideBooking {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (409): taken meanwhile, or its time has begun. */
  confirm(actor: Actor, id: string): Promise<void> {
    return this.step(actor, id, 'confirm', async (tx, booking, resource) => {
      RuleBroken.conflictUnlessEmpty([
        ...(booking.startsAt >= now(tx) ? [] : [refuse.past()]),
        ...(await occupied(tx, resource, booking)),
      ]);
    });
  }

  /** Declines it; `occupied` counts as a shortage in the figures of use. */
  decline(actor: Actor, id: string, refusal: BookingRefusal, reason: string): Promise<void> {
    return this.step(actor, id, 'decline', (_, booking) => void Object.assign(booking, { refusal, reason }));
  }

  /** Gives the time back: whoever booked, or whoever lends. */
  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.step(actor, id, 'cancel', (_, booking) => void Object.assign(booking, { reason }));
  }

  /** Records that it took place, with how many people; null records that nobody came. RuleBroken (409) before it began. */
  record(actor: Actor, id: string, peoplePresent: number | null): Promise<void> {
    const action = peoplePresent === null ? 'record-absence' : 'record-use';
    return this.step(actor, id, action, (tx, booking) => {
      RuleBroken.conflictUnlessEmpty(booking.startsAt <= now(tx) ? [] : [refuse.notYet()]);
      booking.peoplePresent = peoplePresent;
    });
  }

  private step(
    actor: Actor,
    id: string,
    action: ResourceBookingAction,
    change: (tx: Tx, booking: ResourceBooking, resource: Resource) => void | Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const seen = await tx.findOneBy(ResourceBooking, { id });
      if (!seen) throw new NotFound('resource_booking');
      // The resource before its booking: everybody locks in this order.
      const resource = await lock(tx, Resource, seen.resourceId);
      const booking = await lock(tx, ResourceBooking, id);
      const { state, bookerId } = booking;
      demandBookingStep(actor, { state, bookerId, ownerId: resource.ownerId }, action);
      next(resourceBookingLifecycle, action, state);
      await change(tx, booking, resource);
      await save(tx, booking);
      await advance(tx, booking, resourceBookingLifecycle, action, actor);
      if (action !== 'record-use' && action !== 'record-absence')
        await this.outbox.publish(tx, BookingDecided, { bookingId: id });
    });
  }
}
