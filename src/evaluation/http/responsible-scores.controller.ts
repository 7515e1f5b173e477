import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { ResponsibleScores } from '../data/responsible-scores.js';
import { ResponsibleYearDto } from './responsible-score.dto.js';
import { ResponsibleScoreListView, ResponsibleScoreView } from './responsible-score.view.js';

/** Those who answer for a street or a community are judged by the results (街道、社区负责人考核). */
@ApiTags('evaluation')
@Controller('api/v1/responsible-scores')
export class ResponsibleScoresController {
  constructor(private readonly scores: ResponsibleScores) {}

  /** Of the caller's unit and those below; overseers see all. */
  @Get()
  @Requires('responsible-score.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { year }: ResponsibleYearDto,
  ): Promise<ResponsibleScoreListView> {
    return { items: (await this.scores.of(actor, year)).map((each) => ResponsibleScoreView.of(each)) };
  }
}
