import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RateLimits, WithoutIdempotency, addressOf } from '../../platform/index.js';
import { ReportByLink } from '../actions/report-by-link.js';
import { ResidentReports } from '../data/resident-reports.js';
import { ReportByLinkDto } from './resident-report.dto.js';
import { ReportTrackView } from './resident-report.view.js';

/** What residents report by themselves: no account, no name needed. */
@ApiTags('contracting')
@Controller('api/v1/resident-reports')
export class PublicReportsController {
  constructor(
    private readonly reportByLink: ReportByLink,
    private readonly reports: ResidentReports,
    private readonly limits: RateLimits,
  ) {}

  /** Report, once, with the code of a link. The answer says nothing of what was written. */
  @Post('online')
  @HttpCode(201)
  @Public()
  @WithoutIdempotency()
  async report(
    @Body() { code, ...said }: ReportByLinkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportTrackView> {
    await this.guard(request, reply);
    await this.reportByLink.run(code, said);
    return ReportTrackView.of(await this.reports.byCode(code));
  }

  /** How far a report has come, and its answer: for whoever has the code. 404 for any other. */
  @Get('track/:code')
  @Public()
  async track(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportTrackView> {
    await this.guard(request, reply);
    return ReportTrackView.of(await this.reports.byCode(code));
  }

  /** Guessing codes and flooding must be slow, and a shared phone must not keep what was on the page. */
  private async guard(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'no-store');
    await this.limits.countStrictly(`reports ${addressOf(request)}`, reply);
  }
}
