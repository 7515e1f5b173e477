import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { PostponeVisit } from '../actions/postpone-visit.js';
import { ReopenVisit } from '../actions/reopen-visit.js';
import { RestoreVisit } from '../actions/restore-visit.js';
import { SkipVisit } from '../actions/skip-visit.js';
import { VisitDetailView } from './visit-detail.view.js';
import { VisitPages } from './visit-pages.js';
import { PostponeVisitDto, VisitReasonDto } from './visit.dto.js';

/** What is planned and what is not made: every act with its reason, and nothing disappears. */
@ApiTags('evaluation')
@Controller('api/v1/visits')
export class VisitPlansController {
  constructor(
    private readonly pages: VisitPages,
    private readonly postponeVisit: PostponeVisit,
    private readonly skipVisit: SkipVisit,
    private readonly restoreVisit: RestoreVisit,
    private readonly reopenVisit: ReopenVisit,
  ) {}

  /** Put a visit off that has not opened. */
  @Post(':id/postpone')
  @HttpCode(200)
  @Requires('visit.plan')
  async postpone(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PostponeVisitDto,
  ): Promise<VisitDetailView> {
    await this.postponeVisit.run(actor, id, body.on, body.reason);
    return this.pages.one(actor, id);
  }

  /** Leave a visit out; the project's effectiveness stays incomplete without it. */
  @Post(':id/skip')
  @HttpCode(200)
  @Requires('visit.plan')
  async skip(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitReasonDto,
  ): Promise<VisitDetailView> {
    await this.skipVisit.run(actor, id, body.reason);
    return this.pages.one(actor, id);
  }

  /** Take back that a visit was left out before it opened. */
  @Post(':id/restore')
  @HttpCode(200)
  @Requires('visit.plan')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitReasonDto,
  ): Promise<VisitDetailView> {
    await this.restoreVisit.run(actor, id, body.reason);
    return this.pages.one(actor, id);
  }

  /** Open a visit again that was left out under way, or, for the district, that was concluded. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('visit.plan')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitReasonDto,
  ): Promise<VisitDetailView> {
    await this.reopenVisit.run(actor, id, body.reason);
    return this.pages.one(actor, id);
  }
}
