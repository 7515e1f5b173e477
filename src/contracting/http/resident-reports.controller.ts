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
import { RevealReporter } from '../actions/reveal-reporter.js';
import { TakeReport } from '../actions/take-report.js';
import { ResidentReports } from '../data/resident-reports.js';
import { ReportLinkDto, ReportQueryDto, TakeReportDto } from './resident-report.dto.js';
import {
  ReportLinkView,
  ReporterView,
  ResidentReportListView,
  ResidentReportView,
} from './resident-report.view.js';

/** What residents report about a service (居民反映): taken by the community's clerk, or by a link of their own. */
@ApiTags('contracting')
@Controller('api/v1/resident-reports')
export class ResidentReportsController {
  constructor(
    private readonly reports: ResidentReports,
    private readonly takeReport: TakeReport,
    private readonly revealReporter: RevealReporter,
    private readonly clock: BusinessClock,
  ) {}

  /** Write down what a resident says at the counter, on the hotline or at a visit. */
  @Post()
  @Requires('resident-report.take')
  @Creates('resident-reports')
  async take(@CurrentActor() actor: Actor, @Body() body: TakeReportDto): Promise<ResidentReportView> {
    return this.get(actor, await this.takeReport.take(actor, body));
  }

  /** A link by which one resident reports by himself, once; its code is shown this once and kept as a hash. */
  @Post('links')
  @HttpCode(201)
  @Requires('resident-report.take')
  @WithoutIdempotency()
  link(@CurrentActor() actor: Actor, @Body() { contractId }: ReportLinkDto): Promise<ReportLinkView> {
    return this.takeReport.link(actor, contractId);
  }

  /** Reports, newest first; for community, buyer and provider of the contract, and without words for the overseers. */
  @Get()
  @Requires('resident-report.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ReportQueryDto): Promise<ResidentReportListView> {
    const { contractId, state } = query;
    const { items, next } = await this.reports.page(actor, pageRequest(query), { contractId, state });
    const at = this.clock.now();
    return { items: items.map((opened) => ResidentReportView.of(opened, actor, at)), next };
  }

  /** One report. */
  @Get(':id')
  @Requires('resident-report.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResidentReportView> {
    return ResidentReportView.of(await this.reports.one(actor, id), actor, this.clock.now());
  }

  /** Who reported, unmasked, for the clerk who calls back; the reason is kept. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Requires('resident-report.take')
  @WithoutIdempotency()
  reveal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealDto,
  ): Promise<ReporterView> {
    return this.revealReporter.run(actor, id, reason);
  }
}
