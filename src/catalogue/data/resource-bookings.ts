import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { TakenTime } from '../domain/resource-rules.js';
import type { ResourceBookingState } from '../domain/resource.lifecycle.js';
import { seesAllBookings } from '../resource-policies.js';
import { ResourceBooking } from './resource-booking.entity.js';
import { Resource } from './resource.entity.js';

/** Narrows the bookings. */
export interface BookingFilter {
  readonly resourceId?: string;
  readonly itemId?: string;
  readonly state?: ResourceBookingState;
}

/** A booking and the unit that lends what is booked. */
export interface OwnedBooking {
  readonly booking: ResourceBooking;
  readonly ownerId: string;
}

/** Most taken times that one look shows. */
const MOST_TIMES = 1000;

/** Reads of bookings: of the caller's unit, as who uses or who lends; overseers all. */
@Injectable()
export class ResourceBookings {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest, filter: BookingFilter): Promise<Page<OwnedBooking>> {
    const query = this.visible(actor);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter })) {
      if (value !== undefined) query.andWhere(`booking.${name} = :${name}`, { [name]: value });
    }
    const { items, next } = await keysetPage(query, request);
    return { items: await this.owned(items), next };
  }

  /** One that the caller may see. NotFound (404) for every other. */
  async one(actor: Actor, id: string): Promise<OwnedBooking> {
    const found = await this.visible(actor).andWhere('booking.id = :id', { id }).getMany();
    const [owned] = await this.owned(found);
    if (!owned) throw new NotFound('resource_booking');
    return owned;
  }

  /** When something is taken from one instant to another: times and numbers, not by whom. At most 1000, earliest first. */
  taken(resourceId: string, from: Date, to: Date): Promise<TakenTime[]> {
    return this.database.reader
      .createQueryBuilder(ResourceBooking, 'booking')
      .where(`booking.resourceId = :resourceId AND booking.state IN ('confirmed', 'used')`, { resourceId })
      .andWhere(`tstzrange(booking.starts_at, booking.ends_at) && tstzrange(:from, :to)`, { from, to })
      .orderBy('booking.startsAt')
      .limit(MOST_TIMES)
      .getMany();
  }

  private visible(actor: Actor) {
    const query = this.database.reader.createQueryBuilder(ResourceBooking, 'booking').where('TRUE');
    if (seesAllBookings(actor)) return query;
    const lent = 'SELECT r.id FROM resource r WHERE r.owner_id = :unitId';
    return query.andWhere(`(booking.bookerId = :unitId OR booking.resourceId IN (${lent}))`, {
      unitId: actor.unitId,
    });
  }

  private async owned(bookings: readonly ResourceBooking[]): Promise<OwnedBooking[]> {
    if (bookings.length === 0) return [];
    const ids = [...new Set(bookings.map(({ resourceId }) => resourceId))];
    const resources = await this.database.reader
      .createQueryBuilder(Resource, 'resource')
      .where('resource.id = ANY(:ids)', { ids })
      .getMany();
    const ownerOf = new Map(resources.map(({ id, ownerId }) => [id, ownerId]));
    return bookings.flatMap((booking) => {
      const ownerId = ownerOf.get(booking.resourceId);
      return ownerId === undefined ? [] : [{ booking, ownerId }];
    });
  }
}

/** Confirmed bookings of a locked resource that have not ended by `from`. */
export function confirmedAhead(tx: Tx, resourceId: string, from: Date): Promise<ResourceBooking[]> {
  return tx
    .createQueryBuilder(ResourceBooking, 'booking')
    .where(`booking.resourceId = :resourceId AND booking.state = 'confirmed'`, { resourceId })
    .andWhere('booking.endsAt > :from', { from })
    .getMany();
}
