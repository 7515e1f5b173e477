import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  Requires,
  RevealDto,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { EnterRequest } from '../actions/enter-request.js';
import { RevealRequester } from '../actions/reveal-requester.js';
import { ServiceRequests } from '../data/service-requests.js';
import { EnterRequestDto, RequestQueryDto } from './service-request.dto.js';
import {
  EnteredRequestView,
  RequesterView,
  ServiceRequestListView,
  ServiceRequestView,
} from './service-request.view.js';

/** Service requests (一口受理): one intake for hotline, web and SMS, many handlers. */
@ApiTags('catalogue')
@Controller('api/v1/service-requests')
export class ServiceRequestsController {
  constructor(
    private readonly requests: ServiceRequests,
    private readonly enterRequest: EnterRequest,
    private readonly revealRequester: RevealRequester,
    private readonly clock: BusinessClock,
  ) {}

  /** Enter what a resident asks for on the hotline; an emergency (一键通) calls community and street at once. */
  @Post()
  @Requires('request.enter')
  @Creates('service-requests')
  create(@CurrentActor() actor: Actor, @Body() body: EnterRequestDto): Promise<EnteredRequestView> {
    const { class: requestClass, ...facts } = body;
    return this.enterRequest.run(actor, { ...facts, requestClass });
  }

  /** Requests of the caller's community or street, newest first; overseers see all, without what was written. */
  @Get()
  @Requires('request.read')
  async list(@CurrentActor() actor: Actor, @Query() query: RequestQueryDto): Promise<ServiceRequestListView> {
    const { state, kind, communityId, overdue, mine } = query;
    const filter = { state, kind, communityId, overdue, mine };
    const { items, next } = await this.requests.page(actor, pageRequest(query), filter);
    const at = this.clock.now();
    return { items: items.map((each) => ServiceRequestView.of(each, actor, at)), next };
  }

  /** One request. */
  @Get(':id')
  @Requires('request.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceRequestView> {
    return ServiceRequestView.of(await this.requests.one(actor, id), actor, this.clock.now());
  }

  /** Who asked, unmasked, for whoever has to call back; the reason is kept. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Requires('request.handle')
  @WithoutIdempotency()
  reveal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealDto,
  ): Promise<RequesterView> {
    return this.revealRequester.run(actor, id, reason);
  }
}
