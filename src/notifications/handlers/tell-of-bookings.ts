import { Injectable } from '@nestjs/common';
import { BookingDecided, BookingRequested, bookingNotice } from '../../catalogue/index.js';
import { Units } from '../../identity/index.js';
import { type Envelope, Handles, type Role, type Tx } from '../../platform/index.js';
import { minuteOf } from '../../shared/days.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Who lends and books for a unit. */
const LENDERS: readonly Role[] = [
  'community-clerk',
  'community-lead',
  'street-officer',
  'department-officer',
  'member-unit',
  'organization-member',
  'organization-lead',
];

/** Tells the unit that lends of bookings wanted, and both sides of what became of them. */
@Injectable()
export class TellOfBookings {
  constructor(
    private readonly receivers: Receivers,
    private readonly units: Units,
  ) {}

  @Handles(BookingRequested, 'notifications.tell-of-wanted-booking')
  async requested(tx: Tx, { bookingId: id }: { bookingId: string }, envelope: Envelope): Promise<void> {
    const { title, ownerId, bookerId, startsAt, endsAt } = await bookingNotice(tx, id);
    const organization = (await this.units.byIds([bookerId])).get(bookerId)?.name ?? '–';
    const params = { title, organization, from: minuteOf(startsAt), until: minuteOf(endsAt) };
    const delivery = {
      kind: 'booking-requested',
      subject: { type: 'resource_booking', id },
      params,
    } as const;
    await deliver(tx, envelope, delivery, await this.receivers.inUnit(ownerId, LENDERS));
  }

  @Handles(BookingDecided, 'notifications.tell-of-decided-booking')
  async decided(tx: Tx, { bookingId: id }: { bookingId: string }, envelope: Envelope): Promise<void> {
    const { title, ownerId, bookerId, state, startsAt, endsAt } = await bookingNotice(tx, id);
    const kind = state === 'declined' || state === 'cancelled' ? 'booking-ended' : 'booking-confirmed';
    const params = { title, from: minuteOf(startsAt), until: minuteOf(endsAt) };
    const both = [
      ...(await this.receivers.inUnit(ownerId, LENDERS)),
      ...(await this.receivers.inUnit(bookerId, LENDERS)),
    ];
    await deliver(tx, envelope, { kind, subject: { type: 'resource_booking', id }, params }, both);
  }
}
