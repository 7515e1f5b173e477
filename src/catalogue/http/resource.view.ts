import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { ratio, toDecimal } from '../../shared/exact.js';
import type { OwnedBooking } from '../data/resource-bookings.js';
import type { ResourceUseFigures } from '../data/resource-use.js';
import type { Resource } from '../data/resource.entity.js';
import type { ResourceKind, TakenTime } from '../domain/resource-rules.js';
import type { ResourceBookingState, ResourceState } from '../domain/resource.lifecycle.js';
import { bookingActions, resourceActions } from '../resource-policies.js';

/** Something that a unit lends. */
export class ResourceView {
  id: string;
  version: number;
  state: ResourceState;
  /** The unit that lends it. */
  ownerId: string;
  /** The community in which it can be used. */
  communityId: string;
  kind: ResourceKind;
  /** @example 二楼多功能室（示例） */
  name: string;
  description: string;
  address: string;
  terms: string | null;
  /** People at one time. */
  capacity: number | null;
  /** How many there are. */
  quantity: number;
  /** 1 = Monday … 7 = Sunday. @example [1,2,3,4,5] */
  weekdays: number[];
  /** `HH:MM` of Asia/Shanghai. */
  openFrom: string;
  /** `HH:MM`, exclusive. */
  openTo: string;
  /** The steps that this caller may take now. */
  actions: string[];

  static of(row: Resource, caller: Actor): ResourceView {
    const { id, version, state, ownerId, communityId, kind, name, description, address, terms } = row;
    const { capacity, quantity, weekdays, openFrom, openTo } = row;
    return {
      ...{ id, version, state, ownerId, communityId, kind, name, description, address, terms },
      ...{ capacity, quantity, weekdays, openFrom, openTo, actions: resourceActions(caller, row) },
    };
  }
}

/** Resources, newest first. */
export class ResourceListView {
  items: ResourceView[];
  next: string | null;
}

/** A time that is taken; by whom is not told. */
export class TakenTimeView {
  /** RFC 3339. */
  startsAt: string;
  /** RFC 3339, exclusive. */
  endsAt: string;
  quantity: number;

  static of({ startsAt, endsAt, quantity }: TakenTime): TakenTimeView {
    return { startsAt: formatInstant(startsAt), endsAt: formatInstant(endsAt), quantity };
  }
}

/** Taken times, earliest first. */
export class TakenTimeListView {
  items: TakenTimeView[];
}

/** A booking. */
export class ResourceBookingView {
  id: string;
  version: number;
  state: ResourceBookingState;
  resourceId: string;
  /** The unit that uses it. */
  bookerId: string;
  /** The service item for which it is lent in place of money. */
  itemId: string | null;
  purpose: string;
  /** RFC 3339. */
  startsAt: string;
  /** RFC 3339, exclusive. */
  endsAt: string;
  quantity: number;
  /** How many are expected. */
  people: number | null;
  /** Why it was declined. */
  refusal: string | null;
  reason: string | null;
  /** How many came. */
  peoplePresent: number | null;
  /** The steps that this caller may take now. */
  actions: string[];

  static of({ booking, ownerId }: OwnedBooking, caller: Actor): ResourceBookingView {
    const { id, version, state, resourceId, bookerId, itemId, purpose, startsAt, endsAt } = booking;
    const { quantity, people, refusal, reason, peoplePresent } = booking;
    return {
      ...{ id, version, state, resourceId, bookerId, itemId, purpose, quantity, people },
      ...{ startsAt: formatInstant(startsAt), endsAt: formatInstant(endsAt), refusal, reason, peoplePresent },
      actions: bookingActions(caller, { state, bookerId, ownerId }),
    };
  }
}

/** Bookings, newest first. */
export class ResourceBookingListView {
  items: ResourceBookingView[];
  next: string | null;
}

/** How much of its open time something was used. */
export class ResourceUseView {
  resourceId: string;
  communityId: string;
  kind: ResourceKind;
  name: string;
  /** Minutes open by its weekdays, times how many there are; public holidays are not taken off. */
  openMinutes: number;
  bookedMinutes: number;
  usedMinutes: number;
  /** Booked share of the open time in percent, two decimals. @example 37.50 */
  bookedPercent: string;
  /** Wishes that were declined because it was taken. */
  declinedOccupied: number;
  /** Booked for less of its time than the district's setting says (闲置). */
  idle: boolean;
  /** Somebody was sent away because it was taken (不足). */
  short: boolean;

  static of(figures: ResourceUseFigures, idlePercent: number): ResourceUseView {
    const { resourceId, communityId, kind, name, openMinutes, bookedMinutes } = figures;
    const { usedMinutes, declinedOccupied } = figures;
    const share = ratio(BigInt(bookedMinutes) * 100n, BigInt(Math.max(1, openMinutes)));
    return {
      ...{ resourceId, communityId, kind, name, openMinutes, bookedMinutes, usedMinutes },
      ...{ bookedPercent: toDecimal(share, 2), declinedOccupied },
      idle: openMinutes > 0 && share.compare(idlePercent) < 0,
      short: declinedOccupied > 0,
    };
  }
}

/** Figures of use, by name. */
export class ResourceUseListView {
  /** @example 2025-03-01 */
  from: string;
  /** Inclusive. @example 2025-03-31 */
  to: string;
  items: ResourceUseView[];
}
