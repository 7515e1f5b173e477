import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, WithoutIdempotency } from '../../platform/index.js';
import { ProposeNeed } from '../actions/propose-need.js';
import { Needs } from '../data/needs.js';
import { ProposeNeedDto } from './need.dto.js';
import { PublicDesk } from './public-desk.js';
import { TrackedView, TrackingReceiptView } from './service-request.view.js';

/** What residents propose by themselves: no account, no name needed. */
@ApiTags('catalogue')
@Controller('api/v1/needs')
export class PublicNeedsController {
  constructor(
    private readonly desk: PublicDesk,
    private readonly proposeNeed: ProposeNeed,
    private readonly needs: Needs,
  ) {}

  /** Send a form (`GET service-requests/form`). The answer is the tracking code, and nothing of what was written. */
  @Post('online')
  @HttpCode(201)
  @Public()
  @WithoutIdempotency()
  async propose(
    @Body() body: ProposeNeedDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrackingReceiptView> {
    await this.desk.guard(request, reply);
    const { trackingCode } = await this.proposeNeed.run(body);
    return { trackingCode };
  }

  /** How far a need has come, and its answer; of the need into which it was merged, where it was. */
  @Get('track/:code')
  @Public()
  async track(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrackedView> {
    await this.desk.guard(request, reply);
    return TrackedView.of(await this.needs.byCode(code));
  }
}
