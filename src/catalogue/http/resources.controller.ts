import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { ChangeResource } from '../actions/change-resource.js';
import { OfferResource } from '../actions/offer-resource.js';
import { ResourceBookings } from '../data/resource-bookings.js';
import { Resources } from '../data/resources.js';
import { periodViolations } from '../domain/resource-rules.js';
import { ChangeResourceDto, OfferResourceDto, ResourceQueryDto, TakenTimesQueryDto } from './resource.dto.js';
import { ResourceListView, ResourceView, TakenTimeListView, TakenTimeView } from './resource.view.js';

/** The resource list (资源清单): venues, equipment and people that units lend to each other. */
@ApiTags('catalogue')
@Controller('api/v1/resources')
export class ResourcesController {
  constructor(
    private readonly resources: Resources,
    private readonly bookings: ResourceBookings,
    private readonly offerResource: OfferResource,
    private readonly changeResource: ChangeResource,
  ) {}

  /** Enter something that the caller's unit lends. */
  @Post()
  @Requires('resource.offer')
  @Creates('resources')
  async create(@CurrentActor() actor: Actor, @Body() body: OfferResourceDto): Promise<ResourceView> {
    const { terms = null, capacity = null, ...rest } = body;
    return this.get(actor, await this.offerResource.run(actor, { ...rest, terms, capacity }));
  }

  /** The resource list, newest first; what was withdrawn is its owner's alone to see. */
  @Get()
  @Requires('resource.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ResourceQueryDto): Promise<ResourceListView> {
    const { communityId, ownerId, kind, state, text } = query;
    const filter = { communityId, ownerId, kind, state, text };
    const { items, next } = await this.resources.page(actor, pageRequest(query), filter);
    return { items: items.map((row) => ResourceView.of(row, actor)), next };
  }

  /** One entry. */
  @Get(':id')
  @Requires('resource.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ResourceView> {
    return ResourceView.of(await this.resources.one(actor, id), actor);
  }

  /** When it is taken, in at most 62 days; by whom is not told. */
  @Get(':id/taken-times')
  @Requires('resource.read')
  async takenTimes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TakenTimesQueryDto,
  ): Promise<TakenTimeListView> {
    await this.resources.one(actor, id);
    const [from, to] = [new Date(query.from), new Date(query.to)];
    RuleBroken.unlessEmpty(periodViolations(from, to, 62));
    return { items: (await this.bookings.taken(id, from, to)).map((taken) => TakenTimeView.of(taken)) };
  }

  /** Change what the caller's unit lends; not below what is booked already. */
  @Patch(':id')
  @Requires('resource.offer')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeResourceDto,
  ): Promise<ResourceView> {
    await this.changeResource.run(actor, id, body);
    return this.get(actor, id);
  }

  /** Take no new bookings for a while. */
  @Post(':id/pause')
  @HttpCode(200)
  @Requires('resource.offer')
  async pause(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ResourceView> {
    await this.changeResource.step(actor, id, 'pause');
    return this.get(actor, id);
  }

  /** Take bookings again. */
  @Post(':id/resume')
  @HttpCode(200)
  @Requires('resource.offer')
  async resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ResourceView> {
    await this.changeResource.step(actor, id, 'resume');
    return this.get(actor, id);
  }

  /** Lend it no more. 409 while confirmed bookings lie ahead. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('resource.offer')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResourceView> {
    await this.changeResource.step(actor, id, 'withdraw');
    return this.get(actor, id);
  }
}
