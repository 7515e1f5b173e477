import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { ApproveEvaluation } from '../actions/approve-evaluation.js';
import { ConcludeEvaluation } from '../actions/conclude-evaluation.js';
import { ReturnEvaluation } from '../actions/return-evaluation.js';
import { SubmitEvaluation } from '../actions/submit-evaluation.js';
import { EvaluationReads } from './evaluation-reads.js';
import { EvaluationDetailView } from './evaluation-detail.view.js';
import { OfContractQueryDto, ReasonsDto, SubmitEvaluationDto } from './evaluation.dto.js';
import { EvaluationListView } from './evaluation.view.js';

/** Evaluations of projects: scored by an evaluation body, approved by its lead, delivered, binding when nobody objects. */
@ApiTags('evaluation')
@Controller('api/v1/evaluations')
export class EvaluationsController {
  constructor(
    private readonly reads: EvaluationReads,
    private readonly submitting: SubmitEvaluation,
    private readonly returning: ReturnEvaluation,
    private readonly approving: ApproveEvaluation,
    private readonly concluding: ConcludeEvaluation,
  ) {}

  /** The caller's evaluations, newest first; evaluation bodies also see those that none has taken yet, and those under appeal. */
  @Get()
  @Requires('evaluation.read')
  list(@CurrentActor() actor: Actor, @Query() query: OfContractQueryDto): Promise<EvaluationListView> {
    return this.reads.page(actor, pageRequest(query), query.contractId);
  }

  /** One evaluation, explained down to the aggregates. */
  @Get(':id')
  @Requires('evaluation.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EvaluationDetailView> {
    return this.reads.one(actor, id);
  }

  /** Hand in the scores, every indicator once with what bears it out; first, or again after they were sent back. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('evaluation.conduct')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { scores, vetoes = [], vetoFacts }: SubmitEvaluationDto,
  ): Promise<EvaluationDetailView> {
    await this.submitting.run(actor, id, { scores, vetoes, vetoFacts });
    return this.reads.one(actor, id);
  }

  /** Send the sheet back to who handed it in. */
  @Post(':id/return')
  @HttpCode(200)
  @Requires('evaluation.approve')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: ReasonsDto,
  ): Promise<EvaluationDetailView> {
    await this.returning.run(actor, id, reasons);
    return this.reads.one(actor, id);
  }

  /** Approve and deliver: the organization has its result, and the window for an appeal begins. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('evaluation.approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationDetailView> {
    await this.approving.run(actor, id);
    return this.reads.one(actor, id);
  }

  /** Take the result as it is, before the window ends: it binds at once. */
  @Post(':id/conclude')
  @HttpCode(200)
  @Requires('appeal.lodge')
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationDetailView> {
    await this.concluding.run(actor, id);
    return this.reads.one(actor, id);
  }
}
