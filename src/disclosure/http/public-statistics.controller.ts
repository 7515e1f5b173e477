import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BusinessClock, Cacheable, Public } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { PublicStatistics } from '../data/public-statistics.js';
import { StatisticsYearDto } from './public-statistics.dto.js';
import { PublicStatisticsView } from './public-statistics.view.js';

/** Figures of a year for everybody; the page beside it is `/statistics`. */
@ApiTags('disclosure')
@Controller('api/v1/statistics')
export class PublicStatisticsController {
  constructor(
    private readonly statistics: PublicStatistics,
    private readonly clock: BusinessClock,
  ) {}

  /** Purchases by category and place, funding by source, satisfaction by month: out of what is public alone. */
  @Get()
  @Public()
  @Cacheable(300)
  async read(@Query() { year }: StatisticsYearDto): Promise<PublicStatisticsView> {
    return PublicStatisticsView.of(await this.statistics.of(year ?? yearOf(dayOf(this.clock.now()))));
  }
}
