import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, CurrentActor, Requires } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Standing } from '../data/standing.js';
import { demandReader } from '../policies.js';
import { EligibilityQueryDto } from './eligibility.dto.js';
import { StandingView } from './standing.view.js';

/** Whether a supplier may take part in a certain purchase, and everything that speaks against it. */
@ApiTags('registry')
@Controller('api/v1/organizations/:organizationId/eligibility')
export class EligibilityController {
  constructor(
    private readonly standing: Standing,
    private readonly clock: BusinessClock,
  ) {}

  /** Every reason and warning with its rule; age, size, grade and place are no reason. An organization asks about itself. */
  @Get()
  @Requires('standing.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Query() { category, on, regime = 'statutory', required = [] }: EligibilityQueryDto,
  ): Promise<StandingView> {
    demandReader(actor, organizationId);
    const purchase = { category, regime, required };
    const day = on ?? dayOf(this.clock.now());
    return StandingView.of(organizationId, await this.standing.eligibility(organizationId, purchase, day));
  }
}
