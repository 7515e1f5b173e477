import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, CurrentActor, Requires } from '../../platform/index.js';
import { AssignRequest } from '../actions/assign-request.js';
import { EndRequest } from '../actions/end-request.js';
import { StartRequest } from '../actions/start-request.js';
import { ServiceRequests } from '../data/service-requests.js';
import { AnswerRequestDto, AssignRequestDto, PassOnRequestDto } from './service-request.dto.js';
import { ServiceRequestView } from './service-request.view.js';

/** The steps of a service request. */
@ApiTags('catalogue')
@Controller('api/v1/service-requests/:id')
export class RequestStepsController {
  constructor(
    private readonly requests: ServiceRequests,
    private readonly assignRequest: AssignRequest,
    private readonly startRequest: StartRequest,
    private readonly endRequest: EndRequest,
    private readonly clock: BusinessClock,
  ) {}

  /** Give it to somebody of the community or its street office; again when another one takes over. */
  @Post('assign')
  @HttpCode(200)
  @Requires('request.assign')
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignRequestDto,
  ): Promise<ServiceRequestView> {
    await this.assignRequest.run(actor, id, body.handlerId);
    return this.view(actor, id);
  }

  /** Begin with it. */
  @Post('start')
  @HttpCode(200)
  @Requires('request.handle')
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceRequestView> {
    await this.startRequest.run(actor, id);
    return this.view(actor, id);
  }

  /** It is done; the person who asked reads the answer under the tracking code. */
  @Post('finish')
  @HttpCode(200)
  @Requires('request.handle')
  async finish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer }: AnswerRequestDto,
  ): Promise<ServiceRequestView> {
    await this.endRequest.run(actor, id, { action: 'finish', answer });
    return this.view(actor, id);
  }

  /** It is not done; the answer says why. */
  @Post('decline')
  @HttpCode(200)
  @Requires('request.assign')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer }: AnswerRequestDto,
  ): Promise<ServiceRequestView> {
    await this.endRequest.run(actor, id, { action: 'decline', answer });
    return this.view(actor, id);
  }

  /** Departments have to deal with it: a ticket calls them, and the answer says so. */
  @Post('pass-on')
  @HttpCode(200)
  @Requires('request.assign')
  async passOn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PassOnRequestDto,
  ): Promise<ServiceRequestView> {
    const { answer, addresseeIds, title, text } = body;
    await this.endRequest.run(actor, id, { action: 'pass-on', answer, addresseeIds, title, text });
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<ServiceRequestView> {
    return ServiceRequestView.of(await this.requests.one(actor, id), actor, this.clock.now());
  }
}
