import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, CurrentActor, Requires } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { AdmissionIndicators } from '../data/admission-indicators.js';
import { IndicatorYearDto } from './assigned-task.dto.js';
import { AdmissionIndicatorsView } from './assigned-task.view.js';

/** Figures over admissions. */
@ApiTags('catalogue')
@Controller('api/v1/admission-indicators')
export class AdmissionIndicatorsController {
  constructor(
    private readonly indicators: AdmissionIndicators,
    private readonly clock: BusinessClock,
  ) {}

  /** Tasks without money, inspections, tasks outside a plan, overdue decisions: of the own street, for overseers of all. */
  @Get()
  @Requires('task.indicators')
  async read(
    @CurrentActor() actor: Actor,
    @Query() { year }: IndicatorYearDto,
  ): Promise<AdmissionIndicatorsView> {
    const wanted = year ?? yearOf(dayOf(this.clock.now()));
    return AdmissionIndicatorsView.of(await this.indicators.of(actor, wanted));
  }
}
