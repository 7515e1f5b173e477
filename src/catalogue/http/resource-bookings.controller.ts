import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { DecideBooking } from '../actions/decide-booking.js';
import { RequestBooking } from '../actions/request-booking.js';
import { ResourceBookings } from '../data/resource-bookings.js';
import {
  BookingQueryDto,
  CancelBookingDto,
  DeclineBookingDto,
  RecordBookingUseDto,
  RequestBookingDto,
} from './resource-booking.dto.js';
import { ResourceBookingListView, ResourceBookingView } from './resource.view.js';

/** Bookings of what units lend: asked for by one unit, confirmed by the other. */
@ApiTags('catalogue')
@Controller('api/v1/resource-bookings')
export class ResourceBookingsController {
  constructor(
    private readonly bookings: ResourceBookings,
    private readonly requestBooking: RequestBooking,
    private readonly decideBooking: DecideBooking,
  ) {}

  /** Ask for a time. 422 names every reason against it; what was only asked for by others does not stand against it. */
  @Post()
  @Requires('resource.book')
  @Creates('resource-bookings')
  async create(@CurrentActor() actor: Actor, @Body() body: RequestBookingDto): Promise<ResourceBookingView> {
    const { resourceId, startsAt, endsAt, purpose, quantity = 1, people = null, itemId = null } = body;
    const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    const wish = { ...times, purpose, quantity, people, itemId };
    return this.get(actor, await this.requestBooking.run(actor, resourceId, wish));
  }

  /** Bookings that the caller's unit made or that are of what it lends, newest first; overseers see all. */
  @Get()
  @Requires('resource.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: BookingQueryDto,
  ): Promise<ResourceBookingListView> {
    const { resourceId, itemId, state } = query;
    const { items, next } = await this.bookings.page(actor, pageRequest(query), {
      resourceId,
      itemId,
      state,
    });
    return { items: items.map((row) => ResourceBookingView.of(row, actor)), next };
  }

  /** One booking. */
  @Get(':id')
  @Requires('resource.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResourceBookingView> {
    return ResourceBookingView.of(await this.bookings.one(actor, id), actor);
  }

  /** Confirm it as who lends. 409 when it was taken meanwhile. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('resource.offer')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResourceBookingView> {
    await this.decideBooking.confirm(actor, id);
    return this.get(actor, id);
  }

  /** Decline it with a reason. */
  @Post(':id/decline')
  @HttpCode(200)
  @Requires('resource.offer')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { refusal, reason }: DeclineBookingDto,
  ): Promise<ResourceBookingView> {
    await this.decideBooking.decline(actor, id, refusal, reason);
    return this.get(actor, id);
  }

  /** Give the time back, from either side. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('resource.book')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CancelBookingDto,
  ): Promise<ResourceBookingView> {
    await this.decideBooking.cancel(actor, id, reason);
    return this.get(actor, id);
  }

  /** Record that it took place. 409 before it began. */
  @Post(':id/record-use')
  @HttpCode(200)
  @Requires('resource.offer')
  async recordUse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { peoplePresent }: RecordBookingUseDto,
  ): Promise<ResourceBookingView> {
    await this.decideBooking.record(actor, id, peoplePresent);
    return this.get(actor, id);
  }

  /** Record that nobody came. 409 before it began. */
  @Post(':id/record-absence')
  @HttpCode(200)
  @Requires('resource.offer')
  async recordAbsence(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResourceBookingView> {
    await this.decideBooking.record(actor, id, null);
    return this.get(actor, id);
  }
}
