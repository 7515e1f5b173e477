import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsInstant, PageDto } from '../../platform/index.js';
import { BOOKING_REFUSALS, type BookingRefusal } from '../domain/resource-rules.js';
import { type ResourceBookingState, resourceBookingLifecycle } from '../domain/resource.lifecycle.js';

/** A time wanted. */
export class RequestBookingDto {
  @IsUUID()
  resourceId: string;

  /** What for; names nobody. @example 老年人防诈骗讲座 */
  @Matches(/\S/)
  @MaxLength(200)
  purpose: string;

  /** RFC 3339. @example 2025-03-04T10:00:00+08:00 */
  @IsInstant()
  startsAt: string;

  /** RFC 3339, exclusive. @example 2025-03-04T12:00:00+08:00 */
  @IsInstant()
  endsAt: string;

  /** How many of it; 1 when left out. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  quantity?: number;

  /** How many people are expected; demanded for a venue. @example 25 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  people?: number | null;

  /** The published service item for which it is lent in place of money. */
  @IsOptional()
  @IsUUID()
  itemId?: string | null;
}

/** Why a booking is declined. */
export class DeclineBookingDto {
  /** @example occupied */
  @IsIn(BOOKING_REFUSALS)
  refusal: BookingRefusal;

  /** @example 当日社区会议占用 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Why a booking is cancelled. */
export class CancelBookingDto {
  /** @example 活动改期 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** How many people came. */
export class RecordBookingUseDto {
  /** @example 23 */
  @IsInt()
  @Min(0)
  @Max(100_000)
  peoplePresent: number;
}

/** Query of the bookings. */
export class BookingQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  resourceId?: string;

  @IsOptional()
  @IsUUID()
  itemId?: string;

  @IsOptional()
  @IsIn(resourceBookingLifecycle.states)
  state?: ResourceBookingState;
}
