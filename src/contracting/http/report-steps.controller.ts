import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, CurrentActor, Requires } from '../../platform/index.js';
import { AnswerReport } from '../actions/answer-report.js';
import { EndReport } from '../actions/end-report.js';
import { ResidentReports } from '../data/resident-reports.js';
import { AnswerReportDto, CloseReportDto, ReportNoteDto } from './resident-report.dto.js';
import { ResidentReportView } from './resident-report.view.js';

/** What becomes of a resident's report: the provider answers, the clerk closes it with the resident's word. */
@ApiTags('contracting')
@Controller('api/v1/resident-reports')
export class ReportStepsController {
  constructor(
    private readonly reports: ResidentReports,
    private readonly answerReport: AnswerReport,
    private readonly endReport: EndReport,
    private readonly clock: BusinessClock,
  ) {}

  /** Answer it; the resident reads the answer under his code or hears it from the clerk. */
  @Post(':id/answer')
  @HttpCode(200)
  @Requires('resident-report.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerReportDto,
  ): Promise<ResidentReportView> {
    await this.answerReport.run(actor, id, body.answer);
    return this.view(actor, id);
  }

  /** The resident is not content: the provider answers again, in new hours. */
  @Post(':id/insist')
  @HttpCode(200)
  @Requires('resident-report.take')
  async insist(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: ReportNoteDto,
  ): Promise<ResidentReportView> {
    await this.endReport.run(actor, id, { note, action: 'insist' });
    return this.view(actor, id);
  }

  /** Close it with what the resident says of the answer. */
  @Post(':id/close')
  @HttpCode(200)
  @Requires('resident-report.take')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { satisfaction, founded, note }: CloseReportDto,
  ): Promise<ResidentReportView> {
    await this.endReport.run(actor, id, { satisfaction, founded, note, action: 'close' });
    return this.view(actor, id);
  }

  /** It is no report about this service, or was made twice. */
  @Post(':id/dismiss')
  @HttpCode(200)
  @Requires('resident-report.take')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: ReportNoteDto,
  ): Promise<ResidentReportView> {
    await this.endReport.run(actor, id, { note, action: 'dismiss' });
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<ResidentReportView> {
    return ResidentReportView.of(await this.reports.one(actor, id), actor, this.clock.now());
  }
}
