import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  SheetFile,
  pageRequest,
  tableFile,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { KeepReport } from '../actions/keep-report.js';
import { ReportRows } from '../data/report-rows.js';
import { Reports } from '../data/reports.js';
import { refuse } from '../domain/refusals.js';
import { periodViolations } from '../domain/report-rules.js';
import { DraftReportDto, PeriodDto, ReportFileDto, ReportReasonDto } from './reporting.dto.js';
import {
  ReportDetailView,
  ReportFieldView,
  ReportListView,
  ReportRowView,
  ReportRowsView,
  GeneratedReportView,
} from './reporting.view.js';

/** What units ask of communities: checked for what is known already, and generated (一次采集、自动生成). */
@ApiTags('reporting')
@Controller('api/v1/report-definitions')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly rows: ReportRows,
    private readonly keeping: KeepReport,
  ) {}

  /** Draft a report; the answer names what its fields double. */
  @Post()
  @Requires('report-definition.draft')
  @Creates('report-definitions')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { title, purpose, fields }: DraftReportDto,
  ): Promise<ReportDetailView> {
    const plain = fields.map(({ label, term = null }) => ({ label, term }));
    return this.get(actor, await this.keeping.draft(actor, { title, purpose, fields: plain }));
  }

  /** Reports, newest first: approved ones for everybody in office, others for who drafted them and the district. */
  @Get()
  @Requires('report-definition.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<ReportListView> {
    const { items, next } = await this.reports.page(actor, pageRequest(query));
    return { items: items.map((each) => GeneratedReportView.of(each)), next };
  }

  /** One report, with what its fields double. */
  @Get(':id')
  @Requires('report-definition.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportDetailView> {
    const report = await this.reports.one(actor, id);
    return ReportDetailView.with(report, await this.reports.likenesses(report));
  }

  /** The report, generated for the communities that the caller may see. 409 unless it is approved. */
  @Get(':id/rows')
  @Requires('report-definition.read')
  async generate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to }: PeriodDto,
  ): Promise<ReportRowsView> {
    const { fields, rows } = await this.generated(actor, id, { from, to });
    return {
      fields: fields.map((each) => ReportFieldView.of(each)),
      rows: rows.map((each) => ReportRowView.of(each)),
    };
  }

  /** The same as a sheet; fields that communities fill in are empty. */
  @Get(':id/export')
  @Requires('report-definition.read')
  @SheetFile()
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to, format }: ReportFileDto,
  ): Promise<StreamableFile> {
    const { title, fields, rows } = await this.generated(actor, id, { from, to });
    const headers = ['社区', ...fields.map(({ label }) => label)];
    const cells = rows.map(({ community, values }) => [community, ...values.map((value) => value ?? '')]);
    return tableFile(title, headers, cells, format);
  }

  /** Let it in. 422 while a field doubles what the dictionary has or another report asks. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('report-definition.decide')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReportDetailView> {
    await this.keeping.approve(actor, id);
    return this.get(actor, id);
  }

  /** Do not let it in. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('report-definition.decide')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReportReasonDto,
  ): Promise<ReportDetailView> {
    await this.keeping.refuse(actor, id, reason);
    return this.get(actor, id);
  }

  /** Give it up. */
  @Post(':id/retire')
  @HttpCode(200)
  @Requires('report-definition.decide')
  async retire(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReportReasonDto,
  ): Promise<ReportDetailView> {
    await this.keeping.retire(actor, id, reason);
    return this.get(actor, id);
  }

  private async generated(actor: Actor, id: string, { from, to }: PeriodDto) {
    const { title, state, fields } = await this.reports.one(actor, id);
    RuleBroken.conflictUnlessEmpty(state === 'approved' ? [] : [refuse.notApproved()]);
    RuleBroken.unlessEmpty(periodViolations(from, to));
    return { title, fields, rows: await this.rows.of(actor, fields, from, to) };
  }
}
