import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { type Actor, BusinessClock, CurrentActor, IsDay, Requires } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { CommunityIndicators } from '../data/community-indicators.js';
import { CommunityIndicatorsView } from './community-indicators.view.js';

/** Query of the indicators. */
export class IndicatorDayDto {
  /** Today when left out. @example 2025-06-30 */
  @IsOptional()
  @IsDay()
  on?: Day;
}

/** Staffing, groups and what stands idle, beside the formulas of the source reports. */
@ApiTags('disclosure')
@Controller('api/v1/community-indicators')
export class CommunityIndicatorsController {
  constructor(
    private readonly indicators: CommunityIndicators,
    private readonly clock: BusinessClock,
  ) {}

  /** Of the caller's communities on a day, 500 at the most; what is not known is told, not counted as none. */
  @Get()
  @Requires('community.indicators')
  async read(
    @CurrentActor() actor: Actor,
    @Query() { on }: IndicatorDayDto,
  ): Promise<CommunityIndicatorsView> {
    return CommunityIndicatorsView.of(await this.indicators.of(actor, on ?? dayOf(this.clock.now())));
  }
}
