import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Confirmed,
  Creates,
  CurrentActor,
  MaybeActor,
  PageDto,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { DecideRuleSet } from '../actions/decide-rule-set.js';
import { EnterRuleSet } from '../actions/enter-rule-set.js';
import { RuleSets } from '../data/rule-sets.js';
import type { PriceWeightRange, Thresholds } from '../domain/method-rules.js';
import type { MethodChanges } from '../domain/rule-sets.js';
import {
  DecideRuleSetDto,
  EnterRuleSetDto,
  type MethodChangesDto,
  type PriceWeightDto,
} from './rule-set.dto.js';
import { RuleSetListView, RuleSetView } from './rule-set.view.js';

/** Rules of procurement by region and day: thresholds, periods and figures that differ from the national texts. */
@ApiTags('reference')
@Controller('api/v1/rule-sets')
export class RuleSetsController {
  constructor(
    private readonly sets: RuleSets,
    private readonly entering: EnterRuleSet,
    private readonly deciding: DecideRuleSet,
  ) {}

  /** Enter what a region changes, from a day on; somebody else approves it, and what is published already keeps its rules. */
  @Post()
  @Requires('rule-set.enter')
  @Creates('rule-sets')
  async create(@CurrentActor() actor: Actor, @Body() body: EnterRuleSetDto): Promise<RuleSetView> {
    const { region, level, validFrom, source } = body;
    const methods = Object.fromEntries(body.methods.map((each) => [each.method, changesOf(each)]));
    const input = { region, level, validFrom, source, thresholds: thresholdsOf(body), methods };
    return this.get(actor, await this.entering.run(actor, input));
  }

  /** Approved ones, for overseers all; newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(@MaybeActor() actor: Actor | undefined, @Query() query: PageDto): Promise<RuleSetListView> {
    const { items, next } = await this.sets.page(actor, pageRequest(query));
    return { items: items.map((set) => RuleSetView.of(set)), next };
  }

  /** One. */
  @Get(':id')
  @Public()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RuleSetView> {
    return RuleSetView.of(await this.sets.one(actor, id));
  }

  /** Approve it, or refuse it with a reason: as somebody else than who entered it, and not after its first day. */
  @Post(':id/decide')
  @HttpCode(200)
  @Requires('rule-set.decide')
  @Confirmed()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { approved, reason }: DecideRuleSetDto,
  ): Promise<RuleSetView> {
    await this.deciding.run(actor, id, { approved, reason: reason ?? null });
    return this.get(actor, id);
  }
}

function thresholdsOf({ thresholds }: EnterRuleSetDto): Thresholds | null {
  if (!thresholds) return null;
  const { procurement, openTender, quotation } = thresholds;
  return { procurement, openTender, quotation };
}

function weightOf({ min, max, rule }: PriceWeightDto): PriceWeightRange {
  return { min, max: max ?? null, rule };
}

function changesOf(body: MethodChangesDto): MethodChanges {
  const { periods, minimumSuppliers, minimumPanel, candidates, priceWeight } = body;
  const { roundingScale, roundingStage } = body;
  const withoutIntention = body.withoutIntention ?? false;
  const rounded = roundingScale !== undefined || roundingStage !== undefined;
  const rounding = {
    scale: roundingScale ?? 2,
    mode: 'HALF_UP',
    stage: roundingStage ?? 'per-factor',
  } as const;
  return {
    ...{ minimumSuppliers, minimumPanel, candidates, withoutIntention },
    periods: periods && Object.fromEntries(periods.map(({ key, ...period }) => [key, period])),
    priceWeight: priceWeight && weightOf(priceWeight),
    rounding: rounded ? rounding : undefined,
  };
}
