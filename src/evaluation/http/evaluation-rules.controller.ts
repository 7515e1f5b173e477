import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Confirmed,
  Cacheable,
  Creates,
  CurrentActor,
  MaybeActor,
  PageDto,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { DecideEvaluationRules } from '../actions/decide-evaluation-rules.js';
import { EnterEvaluationRules } from '../actions/enter-evaluation-rules.js';
import { EvaluationRuleSets } from '../data/evaluation-rule-sets.js';
import { DEFAULT_RULES } from '../domain/evaluation-rules.js';
import {
  DecideEvaluationRulesDto,
  EnterEvaluationRulesDto,
  RulesOnQueryDto,
} from './evaluation-rules.dto.js';
import {
  EvaluationRuleSetListView,
  EvaluationRuleSetView,
  EvaluationRulesView,
  RulesOnDayView,
} from './evaluation-rules.view.js';
import { templateRuleIn } from './visit-template.dto.js';

/** By what projects are judged and what follows from it: announced beforehand, frozen with the contract's signature. */
@ApiTags('evaluation')
@Controller('api/v1/evaluation-rules')
export class EvaluationRulesController {
  constructor(
    private readonly sets: EvaluationRuleSets,
    private readonly entering: EnterEvaluationRules,
    private readonly deciding: DecideEvaluationRules,
    private readonly clock: BusinessClock,
  ) {}

  /** Enter rules for contracts signed from a day on; somebody else approves them before that day. */
  @Post()
  @Requires('evaluation-rules.enter')
  @Creates('evaluation-rules')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { validFrom, source, visitTemplates = [], ...rules }: EnterEvaluationRulesDto,
  ): Promise<EvaluationRuleSetView> {
    const said = { ...rules, visitTemplates: visitTemplates.map(templateRuleIn) };
    return this.get(actor, await this.entering.run(actor, validFrom, source, said));
  }

  /** Rules, newest first: approved ones for everybody. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: PageDto,
  ): Promise<EvaluationRuleSetListView> {
    const { items, next } = await this.sets.page(actor, pageRequest(query));
    return { items: items.map((row) => EvaluationRuleSetView.of(row)), next };
  }

  /** The rules for a contract signed on a day. */
  @Get('in-force')
  @Public()
  async inForce(@Query() query: RulesOnQueryDto): Promise<RulesOnDayView> {
    const on = query.on ?? dayOf(this.clock.now());
    const set = await this.sets.on(on);
    return Object.assign(EvaluationRulesView.said(set?.rules ?? DEFAULT_RULES), {
      ...{ on, ruleSetId: set?.id ?? null },
    });
  }

  /** One. */
  @Get(':id')
  @Public()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationRuleSetView> {
    return EvaluationRuleSetView.of(await this.sets.one(actor, id));
  }

  /** Approve or refuse rules that somebody else entered. */
  @Post(':id/decide')
  @HttpCode(200)
  @Requires('evaluation-rules.decide')
  @Confirmed()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { approved, reason }: DecideEvaluationRulesDto,
  ): Promise<EvaluationRuleSetView> {
    await this.deciding.run(actor, id, approved, reason ?? null);
    return this.get(actor, id);
  }
}
