import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Confirmed, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { ChallengeTender } from '../actions/challenge-tender.js';
import { Disputes } from '../data/disputes.js';
import { AssessDisputeDto, ChallengeQueryDto, DisputeVerdictDto, SubmitChallengeDto } from './dispute.dto.js';
import { ChallengeListView, ChallengeView } from './dispute.view.js';

/** Challenges (质疑): what suppliers object to, and what the buyer replies within seven working days. */
@ApiTags('tendering')
@Controller('api/v1/challenges')
export class ChallengesController {
  constructor(
    private readonly disputes: Disputes,
    private readonly challenging: ChallengeTender,
  ) {}

  /** Challenge the document, a step or the result. 422 names every reason against it: who, when, how often. */
  @Post()
  @Requires('challenge.submit')
  @Creates('challenges')
  async create(@CurrentActor() actor: Actor, @Body() body: SubmitChallengeDto): Promise<ChallengeView> {
    const { tenderId, stage, lot, matters, claims, basis } = body;
    const input = { tenderId, stage, lot, matters, claims, basis };
    return this.get(actor, await this.challenging.submit(actor, input));
  }

  /** Challenges: a supplier's own, those of the buyer's tenders, all for overseers; newest first. */
  @Get()
  @Requires('challenge.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ChallengeQueryDto): Promise<ChallengeListView> {
    const { tenderId, organizationId, state } = query;
    const filter = { tenderId, organizationId, state };
    const { items, next } = await this.disputes.challenges(actor, pageRequest(query), filter);
    return { items: items.map((row) => ChallengeView.of(row, actor)), next };
  }

  /** One challenge. */
  @Get(':id')
  @Requires('challenge.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ChallengeView> {
    return ChallengeView.of(await this.disputes.challenge(actor, id), actor);
  }

  /** Record whether the matter may affect the result: a yes holds off signing. */
  @Post(':id/assess')
  @HttpCode(200)
  @Requires('challenge.reply')
  async assess(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { mayAffectResult }: AssessDisputeDto,
  ): Promise<ChallengeView> {
    await this.challenging.assess(actor, id, mayAffectResult);
    return this.get(actor, id);
  }

  /** Reply, with what follows for the tender. */
  @Post(':id/reply')
  @HttpCode(200)
  @Requires('challenge.reply')
  @Confirmed()
  async reply(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { outcome, text, effect }: DisputeVerdictDto,
  ): Promise<ChallengeView> {
    await this.challenging.reply(actor, id, { outcome, reply: text, effect });
    return this.get(actor, id);
  }

  /** Take it back before the reply. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('challenge.submit')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ChallengeView> {
    await this.challenging.withdraw(actor, id);
    return this.get(actor, id);
  }
}
