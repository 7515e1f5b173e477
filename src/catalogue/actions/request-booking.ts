import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  Settings,
  type Tx,
  create,
  lockShared,
  now,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { confirmedAhead } from '../data/resource-bookings.js';
import { ResourceBooking } from '../data/resource-booking.entity.js';
import { Resource } from '../data/resource.entity.js';
import { refuse } from '../domain/resource-refusals.js';
import { type BookingFacts, bookingViolations, peakUse } from '../domain/resource-rules.js';
import { resourceBookingLifecycle } from '../domain/resource.lifecycle.js';
import { BookingRequested } from '../events.js';

/** A time wanted, and what for. */
export interface BookingWish extends BookingFacts {
  readonly purpose: string;
  readonly itemId: string | null;
}

/** Asks for something of the resource list; its owner confirms. */
@Injectable()
export class RequestBooking {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** Its id. RuleBroken (422) with every reason, what is taken already among them. */
  run(actor: Actor, resourceId: string, wish: BookingWish): Promise<string> {
    return this.database.transaction(async (tx) => {
      const resource = await lockShared(tx, Resource, resourceId);
      const offered = resource.state === 'offered';
      const limits = { now: now(tx), daysAhead: this.settings.resourceBookingDaysAhead };
      RuleBroken.unlessEmpty([
        ...bookingViolations(resource, wish, { ...limits, offered }),
        ...(await occupied(tx, resource, wish)),
        ...(wish.itemId === null || (await isPublished(tx, wish.itemId))
          ? []
          : [refuse.itemUnknown({ pointer: '/itemId' })]),
      ]);
      const { id } = await create(tx, ResourceBooking, {
        ...{ ...wish, resourceId, bookerId: actor.unitId, bookedBy: actor.accountId },
        ...{ exclusive: resource.quantity === 1, state: resourceBookingLifecycle.initial },
      });
      await this.outbox.publish(tx, BookingRequested, { bookingId: id });
      return id;
    });
  }
}

/** Nothing when enough is free; otherwise what is taken. Confirmed bookings alone count. */
export async function occupied(
  tx: Tx,
  resource: Pick<Resource, 'id' | 'quantity'>,
  { startsAt, endsAt, quantity }: BookingFacts,
) {
  const used = peakUse(await confirmedAhead(tx, resource.id, startsAt), startsAt, endsAt);
  if (used + quantity <= resource.quantity || quantity > resource.quantity) return [];
  return [refuse.occupied({ pointer: '/startsAt', params: { quantity: resource.quantity, used } })];
}

async function isPublished(tx: Tx, itemId: string): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `SELECT 1 FROM service_item
      WHERE id = $1 AND state NOT IN ('drafted', 'submitted', 'admitted', 'refused', 'withdrawn')`,
    [itemId],
  );
  return found.length > 0;
}
