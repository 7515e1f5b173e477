import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { KeepExpert } from '../actions/keep-expert.js';
import { SpeakAsExpert } from '../actions/speak-as-expert.js';
import { ExpertPool } from '../data/expert-pool.js';
import { AnswerConductDto, ChangeOwnExpertDto, ExpertAbsenceDto, ExpertRecusalDto } from './expert.dto.js';
import { ExpertDetailsView } from './expert.view.js';

/** What an expert reads and says of himself. */
@ApiTags('registry')
@Controller('api/v1/me/expert')
export class OwnExpertController {
  constructor(
    private readonly pool: ExpertPool,
    private readonly keeping: KeepExpert,
    private readonly speaking: SpeakAsExpert,
  ) {}

  /** His own record. 404 for who is not in the pool. */
  @Get()
  @Requires('expert.own')
  async read(@CurrentActor() actor: Actor): Promise<ExpertDetailsView> {
    return ExpertDetailsView.ofDetails(await this.pool.ofAccount(actor.accountId), actor);
  }

  /** Be drawn, or not until he says otherwise. */
  @Post('availability')
  @HttpCode(200)
  @Requires('expert.own')
  async available(
    @CurrentActor() actor: Actor,
    @Body() { available }: ChangeOwnExpertDto,
  ): Promise<ExpertDetailsView> {
    const { expert } = await this.pool.ofAccount(actor.accountId);
    await this.keeping.change(expert.id, { available });
    return this.read(actor);
  }

  /** Not to be drawn on these days. */
  @Post('absences')
  @HttpCode(200)
  @Requires('expert.own')
  async absent(
    @CurrentActor() actor: Actor,
    @Body() { from, to }: ExpertAbsenceDto,
  ): Promise<ExpertDetailsView> {
    await this.speaking.beAbsent(actor, from, to);
    return this.read(actor);
  }

  /** Take an absence back. */
  @Delete('absences/:id')
  @HttpCode(204)
  @Requires('expert.own')
  async back(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.speaking.beBack(actor, id);
  }

  /** Not to judge on an organization, from now on. */
  @Post('recusals')
  @HttpCode(200)
  @Requires('expert.own')
  async recuse(
    @CurrentActor() actor: Actor,
    @Body() { organizationId, reason }: ExpertRecusalDto,
  ): Promise<ExpertDetailsView> {
    await this.speaking.recuse(actor, organizationId, reason);
    return this.read(actor);
  }

  /** Answer a note about one's conduct: once. */
  @Post('conduct/:id/answer')
  @HttpCode(200)
  @Requires('expert.own')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer }: AnswerConductDto,
  ): Promise<ExpertDetailsView> {
    await this.speaking.answer(actor, id, answer);
    return this.read(actor);
  }
}
