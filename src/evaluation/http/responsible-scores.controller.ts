import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { type ResponsibleScore, ResponsibleScores } from '../data/responsible-scores.js';

/** The year whose results are asked for. */
export class ResponsibleYearDto {
  /** @example 2025 */
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}

/** What the projects of a street office or community came to in a year: the score of who answers for it. */
export class ResponsibleScoreView {
  unitId: string;
  /** @example 新华街道办事处 */
  name: string;
  /** @example street-office */
  kind: string;
  /** Accounts that led it in that year. */
  leadIds: string[];
  /** Mean of the concluded final scores, two decimals; null without any. @example "89.96" */
  score: string | null;
  /** How many were concluded. */
  evaluations: number;
  /** How many of them were not 不合格. */
  qualified: number;

  static of({
    unitId,
    name,
    kind,
    leadIds,
    score,
    evaluations,
    qualified,
  }: ResponsibleScore): ResponsibleScoreView {
    return { unitId, name, kind, leadIds: [...leadIds], score, evaluations, qualified };
  }
}

/** Street offices first, then communities, by name. */
export class ResponsibleScoreListView {
  items: ResponsibleScoreView[];
}

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
