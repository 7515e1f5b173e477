import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { AcceptVisit } from '../actions/accept-visit.js';
import { DeclineVisit } from '../actions/decline-visit.js';
import { ReassignVisit } from '../actions/reassign-visit.js';
import { VisitDetailView } from './visit-detail.view.js';
import { VisitPages } from './visit-pages.js';
import { VisitReasonDto } from './visit.dto.js';

/** Who makes a visit: it is drawn, taken on, declined or given to somebody else. */
@ApiTags('evaluation')
@Controller('api/v1/visits')
export class VisitHandsController {
  constructor(
    private readonly pages: VisitPages,
    private readonly acceptVisit: AcceptVisit,
    private readonly declineVisit: DeclineVisit,
    private readonly reassignVisit: ReassignVisit,
  ) {}

  /** Take the visit on. */
  @Post(':id/accept')
  @HttpCode(200)
  @Requires('visit.conduct')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VisitDetailView> {
    await this.acceptVisit.run(actor, id);
    return this.pages.one(actor, id);
  }

  /** Decline the visit: somebody else is drawn at once. It is no longer the caller's to see. */
  @Post(':id/decline')
  @HttpCode(204)
  @Requires('visit.conduct')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitReasonDto,
  ): Promise<void> {
    await this.declineVisit.run(actor, id, body.reason);
  }

  /** Have somebody else drawn for a visit that is not made, of this body or another. */
  @Post(':id/reassign')
  @HttpCode(204)
  @Requires('visit.reassign')
  async reassign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitReasonDto,
  ): Promise<void> {
    await this.reassignVisit.run(actor, id, body.reason);
  }
}
