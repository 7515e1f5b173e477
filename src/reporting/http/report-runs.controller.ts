import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { StartReport } from '../actions/start-report.js';
import { ReportRuns } from '../data/report-runs.js';
import { StartReportDto } from './report-run.dto.js';
import { ReportRunListView, ReportRunView } from './report-run.view.js';

/** Standard reports for street and district as workbook or pages, made by a worker. */
@ApiTags('reporting')
@Controller('api/v1/report-runs')
export class ReportRunsController {
  constructor(
    private readonly runs: ReportRuns,
    private readonly startReport: StartReport,
  ) {}

  /** Ask for a report: 202, and `GET /report-runs/{id}` tells how far it is. 422 for a period that is too long. */
  @Post()
  @HttpCode(202)
  @Requires('report.run')
  @Creates('report-runs')
  async start(
    @CurrentActor() actor: Actor,
    @Body() { kind, format, from, to, unitId }: StartReportDto,
  ): Promise<ReportRunView> {
    return this.get(actor, await this.startReport.run(actor, { kind, format, from, to, unitId }));
  }

  /** The caller's own reports, newest first, without links. */
  @Get()
  @Requires('report.run')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<ReportRunListView> {
    const { items, next } = await this.runs.page(actor, pageRequest(query));
    return { items: items.map((run) => ReportRunView.of(run, null)), next };
  }

  /** A report of the caller's own, with a link that opens its file for five minutes. */
  @Get(':id')
  @Requires('report.run')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportRunView> {
    const run = await this.runs.one(actor, id);
    return ReportRunView.of(run, this.runs.link(run));
  }
}
