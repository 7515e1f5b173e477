import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  PageDto,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { OfferItem } from '../actions/offer-item.js';
import { Claims } from '../data/claims.js';
import { CommendationQueryDto, OfferItemDto } from './claim.dto.js';
import {
  CommendationListView,
  CommendationView,
  ServiceOfferListView,
  ServiceOfferView,
} from './claim.view.js';

/** Offers of published items for claiming (认领), and who was commended for what came of them. */
@ApiTags('catalogue')
@Controller('api/v1')
export class ServiceOffersController {
  constructor(
    private readonly claims: Claims,
    private readonly offering: OfferItem,
  ) {}

  /** Offer a published item for claiming, in place of a tender. 409 once a tender has taken it. */
  @Post('service-items/:id/offer')
  @Requires('item.offer')
  @Creates('service-offers')
  async offer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { rule, places, until }: OfferItemDto,
  ): Promise<ServiceOfferView> {
    return this.get(actor, await this.offering.run(actor, id, { rule, places, until }));
  }

  /** Offers that go on, newest first. */
  @Get('service-offers')
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Query() query: PageDto,
  ): Promise<ServiceOfferListView> {
    const { items, next } = await this.claims.offers(caller, pageRequest(query));
    return { items: items.map((row) => ServiceOfferView.of(row)), next };
  }

  /** One offer. */
  @Get('service-offers/:id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceOfferView> {
    return ServiceOfferView.of(await this.claims.offer(caller, id));
  }

  /** End an offer before its day; open claims lapse. 409 when somebody holds a place of it. */
  @Post('service-offers/:id/end')
  @HttpCode(200)
  @Requires('item.offer')
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ServiceOfferView> {
    await this.offering.end(actor, id);
    return this.get(actor, id);
  }

  /** Commendations (表彰), newest first; on demand the examples (典型) alone. */
  @Get('commendations')
  @Public()
  @Cacheable()
  async commendations(@Query() query: CommendationQueryDto): Promise<CommendationListView> {
    const { items, next } = await this.claims.commendations(query.exemplary === 'true', pageRequest(query));
    return { items: items.map((row) => CommendationView.of(row)), next };
  }
}
