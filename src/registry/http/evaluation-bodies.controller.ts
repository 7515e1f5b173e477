import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { KeepEvaluationBody } from '../actions/keep-evaluation-body.js';
import { EvaluationBodies } from '../data/evaluation-bodies.js';
import type { EvaluationBodyAction } from '../domain/evaluation-body.lifecycle.js';
import {
  ApplyAsBodyDto,
  BodyQueryDto,
  ChangeBodyDto,
  DecideBodyDto,
  EvaluatorAbsenceDto,
} from './evaluation-body.dto.js';
import {
  EvaluationBodyListView,
  EvaluationBodyView,
  EvaluatorListView,
  EvaluatorView,
} from './evaluation-body.view.js';

/** Evaluation bodies: who may evaluate what, how much they take, and which of their evaluators are away. */
@ApiTags('registry')
@Controller('api/v1/evaluation-bodies')
export class EvaluationBodiesController {
  constructor(
    private readonly bodies: EvaluationBodies,
    private readonly keeping: KeepEvaluationBody,
  ) {}

  /** Apply for the register: for one's own body, or as the district for another. */
  @Post()
  @Requires('evaluation-body.apply')
  @Creates('evaluation-bodies')
  async apply(
    @CurrentActor() actor: Actor,
    @Body() { unitId, ...input }: ApplyAsBodyDto,
  ): Promise<EvaluationBodyView> {
    const whose = actor.role === 'evaluation-lead' ? actor.unitId : (unitId ?? actor.unitId);
    return this.get(actor, await this.keeping.apply(actor, whose, input));
  }

  /** The register, newest first. */
  @Get()
  @Requires('evaluation-body.read')
  async list(@CurrentActor() actor: Actor, @Query() query: BodyQueryDto): Promise<EvaluationBodyListView> {
    const { items, next } = await this.bodies.page(pageRequest(query), query.state);
    return { items: items.map((body) => EvaluationBodyView.of(body, actor)), next };
  }

  /** One body. */
  @Get(':id')
  @Requires('evaluation-body.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationBodyView> {
    return EvaluationBodyView.of(await this.bodies.one(id), actor);
  }

  /** Its evaluators and their absences: for itself and the district. */
  @Get(':id/evaluators')
  @Requires('evaluation-body.staff')
  async evaluators(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluatorListView> {
    const found = await this.bodies.evaluators(actor, id);
    return { items: found.map((each) => EvaluatorView.of(each)) };
  }

  /** Change fields, places and capacity. */
  @Patch(':id')
  @Requires('evaluation-body.decide')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeBodyDto,
  ): Promise<EvaluationBodyView> {
    await this.keeping.change(id, body);
    return this.get(actor, id);
  }

  /** Let it in, as somebody else than who entered it. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('evaluation-body.decide')
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideBodyDto,
  ): Promise<EvaluationBodyView> {
    return this.decide(actor, id, 'approve', body);
  }

  /** Refuse an application. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('evaluation-body.decide')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideBodyDto,
  ): Promise<EvaluationBodyView> {
    return this.decide(actor, id, 'refuse', body);
  }

  /** Suspend it: its evaluators get no further visits. */
  @Post(':id/suspend')
  @HttpCode(200)
  @Requires('evaluation-body.decide')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideBodyDto,
  ): Promise<EvaluationBodyView> {
    return this.decide(actor, id, 'suspend', body);
  }

  /** Reinstate it. */
  @Post(':id/reinstate')
  @HttpCode(200)
  @Requires('evaluation-body.decide')
  reinstate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideBodyDto,
  ): Promise<EvaluationBodyView> {
    return this.decide(actor, id, 'reinstate', body);
  }

  /** Take it out of the register for good. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('evaluation-body.decide')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideBodyDto,
  ): Promise<EvaluationBodyView> {
    return this.decide(actor, id, 'withdraw', body);
  }

  private async decide(
    actor: Actor,
    id: string,
    action: EvaluationBodyAction,
    { reason }: DecideBodyDto,
  ): Promise<EvaluationBodyView> {
    await this.keeping.decide(actor, id, action, reason);
    return this.get(actor, id);
  }
}

/** When evaluators of the caller's body are away. */
@ApiTags('registry')
@Controller('api/v1/evaluator-absences')
export class EvaluatorAbsencesController {
  constructor(
    private readonly bodies: EvaluationBodies,
    private readonly keeping: KeepEvaluationBody,
  ) {}

  /** Give an evaluator of the caller's body no visits on these days. */
  @Post()
  @HttpCode(200)
  @Requires('evaluation-body.absence')
  async absent(
    @CurrentActor() actor: Actor,
    @Body() { accountId, from, to }: EvaluatorAbsenceDto,
  ): Promise<EvaluatorListView> {
    await this.keeping.beAbsent(actor, accountId, from, to);
    const found = await this.bodies.evaluators(actor, actor.unitId);
    return { items: found.map((each) => EvaluatorView.of(each)) };
  }

  /** Take an absence back. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('evaluation-body.absence')
  async back(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.keeping.beBack(actor, id);
  }
}
