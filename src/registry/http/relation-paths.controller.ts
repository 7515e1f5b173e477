import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BusinessClock, Requires } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { type End, Relations } from '../data/relations.js';
import { refuseRelation } from '../domain/relation-refusals.js';
import { RelationPathsQueryDto } from './relation.dto.js';
import { RelationPathsView } from './relation.view.js';

/** How parties hang together. */
@ApiTags('registry')
@Controller('api/v1/relation-paths')
export class RelationPathsController {
  constructor(
    private readonly relations: Relations,
    private readonly clock: BusinessClock,
  ) {}

  /** Every way of up to three steps from a unit or an account to a unit, with the rule for which each step matters. */
  @Get()
  @Requires('relation.trace')
  async paths(@Query() query: RelationPathsQueryDto): Promise<RelationPathsView> {
    const on = query.on ?? dayOf(this.clock.now());
    const to = { unitId: query.toUnitId };
    return RelationPathsView.of(on, await this.relations.between(endOf(query), to, on));
  }
}

function endOf({ fromUnitId, fromAccountId }: RelationPathsQueryDto): End {
  if (fromUnitId !== undefined && fromAccountId === undefined) return { unitId: fromUnitId };
  if (fromAccountId !== undefined && fromUnitId === undefined) return { accountId: fromAccountId };
  throw new RuleBroken([refuseRelation.partyMissing()]);
}
