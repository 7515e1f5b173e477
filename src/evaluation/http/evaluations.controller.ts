import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { ApproveEvaluation } from '../actions/approve-evaluation.js';
import { SubmitEvaluation } from '../actions/submit-evaluation.js';
import { Evaluations } from '../data/evaluations.js';
import { Plans } from '../data/plans.js';
import { OfContractQueryDto, SubmitEvaluationDto } from './evaluation.dto.js';
import { EvaluationDetailView, EvaluationListView, EvaluationView } from './evaluation.view.js';

/** Evaluations of projects: scored by an evaluation body, approved by its lead, binding for the last instalment. */
@ApiTags('evaluation')
@Controller('api/v1/evaluations')
export class EvaluationsController {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly submitEvaluation: SubmitEvaluation,
    private readonly approveEvaluation: ApproveEvaluation,
  ) {}

  /** The caller's evaluations, newest first; evaluation bodies also see those that none has taken yet. */
  @Get()
  @Requires('evaluation.read')
  async list(@CurrentActor() actor: Actor, @Query() query: OfContractQueryDto): Promise<EvaluationListView> {
    const { items, next } = await this.evaluations.page(actor, pageRequest(query), query.contractId);
    const plans = await this.plans.byIds(items.map(({ planId }) => planId));
    const rows = items.flatMap((evaluation) => {
      const plan = plans.get(evaluation.planId);
      return plan ? [EvaluationView.of(evaluation, plan, actor)] : [];
    });
    return { items: rows, next };
  }

  /** One evaluation, explained line by line. */
  @Get(':id')
  @Requires('evaluation.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationDetailView> {
    const evaluation = await this.evaluations.find(actor, id);
    const plan = await this.plans.byId(evaluation.planId);
    return EvaluationDetailView.of(evaluation, plan, actor, await this.evaluations.scores(id));
  }

  /** Hand in the scores, every indicator once. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('evaluation.conduct')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SubmitEvaluationDto,
  ): Promise<EvaluationDetailView> {
    await this.submitEvaluation.run(actor, id, { scores: body.scores, vetoes: body.vetoes ?? [] });
    return this.get(actor, id);
  }

  /** Approve, deliver and conclude: the grade decides what of the last instalment is payable. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('evaluation.approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationDetailView> {
    await this.approveEvaluation.run(actor, id);
    return this.get(actor, id);
  }
}
