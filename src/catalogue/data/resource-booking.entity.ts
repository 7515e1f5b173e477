import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { BookingRefusal } from '../domain/resource-rules.js';
import type { ResourceBookingState } from '../domain/resource.lifecycle.js';

/** Who uses a resource from when to when. */
@Entity()
export class ResourceBooking extends StatefulRow<ResourceBookingState> {
  @Column('uuid')
  resourceId: string;

  /** The unit that uses it. */
  @Column('uuid')
  bookerId: string;

  @Column('uuid')
  bookedBy: string;

  /** The service item for which a place is lent in place of money. */
  @Column('uuid', { nullable: true })
  itemId: string | null;

  @Column('text')
  purpose: string;

  @InstantColumn()
  startsAt: Date;

  /** Exclusive. */
  @InstantColumn()
  endsAt: Date;

  @Column('integer')
  quantity: number;

  /** How many are expected. */
  @Column('integer', { nullable: true })
  people: number | null;

  /** The resource is there once: the database lets no two confirmed bookings overlap. */
  @Column('boolean')
  exclusive: boolean;

  @Audited()
  @Column('text', { nullable: true })
  refusal: BookingRefusal | null;

  /** Why it was declined or cancelled. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** How many came. */
  @Audited()
  @Column('integer', { nullable: true })
  peoplePresent: number | null;
}
