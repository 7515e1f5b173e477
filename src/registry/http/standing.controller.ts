import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BusinessClock, Requires } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Standing } from '../data/standing.js';
import { StandingQueryDto } from './standing.dto.js';
import { StandingView } from './standing.view.js';

/** Whether suppliers may take part, and why not. */
@ApiTags('registry')
@Controller('api/v1/organizations/:organizationId/standing')
export class StandingController {
  constructor(
    private readonly standing: Standing,
    private readonly clock: BusinessClock,
  ) {}

  /** How the organization stands at the end of a day: today unless another is asked for. */
  @Get()
  @Requires('standing.read')
  async read(
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Query() query: StandingQueryDto,
  ): Promise<StandingView> {
    const on = query.on ?? dayOf(this.clock.now());
    return StandingView.of(organizationId, await this.standing.of(organizationId, on));
  }
}
