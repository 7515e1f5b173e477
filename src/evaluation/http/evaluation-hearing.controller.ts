import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, FileLinkView, Files, Requires } from '../../platform/index.js';
import { GiveOpinion } from '../actions/give-opinion.js';
import { SubmitSelfReport } from '../actions/submit-self-report.js';
import { EvaluationFiles } from '../data/evaluation-files.js';
import { EvaluationReads } from './evaluation-reads.js';
import { EvaluationDetailView } from './evaluation-detail.view.js';
import { GiveOpinionDto, SelfReportDto } from './evaluation-hearing.dto.js';

/** What is heard before an evaluation is scored: the provider's self-report, and the other parties' judges. */
@ApiTags('evaluation')
@Controller('api/v1/evaluations')
export class EvaluationHearingController {
  constructor(
    private readonly reads: EvaluationReads,
    private readonly reporting: SubmitSelfReport,
    private readonly opining: GiveOpinion,
    private readonly evidence: EvaluationFiles,
    private readonly files: Files,
  ) {}

  /** Report on the own project (自评报告), once, before scores are in. */
  @Post(':id/self-report')
  @HttpCode(200)
  @Requires('evaluation.report')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, fileIds = [] }: SelfReportDto,
  ): Promise<EvaluationDetailView> {
    await this.reporting.run(actor, id, text, fileIds);
    return this.reads.one(actor, id);
  }

  /** Say what the purchaser, representatives or teams of the community, or notable people found. */
  @Post(':id/opinions')
  @HttpCode(200)
  @Requires('evaluation.opine')
  async opine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fileIds = [], ...opinion }: GiveOpinionDto,
  ): Promise<EvaluationDetailView> {
    await this.opining.run(actor, id, { ...opinion, fileIds });
    return this.reads.one(actor, id);
  }

  /** A link to a piece of evidence: of the self-report, a line, an opinion or the appeal. */
  @Get(':id/files/:fileId')
  @Requires('evaluation.read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<FileLinkView> {
    await this.evidence.demand(actor, id, fileId);
    return this.files.link(fileId);
  }
}
