import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, WithoutIdempotency } from '../../platform/index.js';
import { AskOnline } from '../actions/ask-online.js';
import { ServiceRequests } from '../data/service-requests.js';
import { PublicDesk } from './public-desk.js';
import { AskOnlineDto } from './service-request.dto.js';
import { PublicFormView, TrackedView, TrackingReceiptView } from './service-request.view.js';

/** What residents ask for by themselves: no account, no name needed. */
@ApiTags('catalogue')
@Controller('api/v1/service-requests')
export class PublicRequestsController {
  constructor(
    private readonly desk: PublicDesk,
    private readonly askOnline: AskOnline,
    private readonly requests: ServiceRequests,
  ) {}

  /** Open a form. It can be sent once, within the hour. */
  @Get('form')
  @Public()
  async form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicFormView> {
    await this.desk.guard(request, reply);
    return this.desk.form();
  }

  /** Send a form. The answer is the tracking code, and nothing of what was written. */
  @Post('online')
  @HttpCode(201)
  @Public()
  @WithoutIdempotency()
  async ask(
    @Body() body: AskOnlineDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrackingReceiptView> {
    await this.desk.guard(request, reply);
    const { class: requestClass, ...facts } = body;
    const { trackingCode } = await this.askOnline.run({ ...facts, requestClass });
    return { trackingCode };
  }

  /** How far a request has come, and its answer: for whoever was given the code. 404 for any other. */
  @Get('track/:code')
  @Public()
  async track(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrackedView> {
    await this.desk.guard(request, reply);
    return TrackedView.of(await this.requests.byCode(code));
  }
}
