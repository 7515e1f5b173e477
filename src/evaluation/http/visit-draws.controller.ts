import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { Draws } from '../data/draws.js';
import { Visits } from '../data/visits.js';
import { VisitDrawListView, VisitDrawView } from './visit-draw.view.js';

/** How the sample of a visit was drawn. */
@ApiTags('evaluation')
@Controller('api/v1/visits')
export class VisitDrawsController {
  constructor(
    private readonly visits: Visits,
    private readonly draws: Draws,
  ) {}

  /** Every draw of a visit with its seed, its rule and the people it was made among, so that it can be repeated. */
  @Get(':id/draws')
  @Requires('visit.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VisitDrawListView> {
    await this.visits.find(actor, id);
    return { items: (await this.draws.ofVisit(id)).map((draw) => VisitDrawView.of(draw)), next: null };
  }
}
