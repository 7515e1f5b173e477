import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, CurrentActor, Requires } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { RecordCommunity } from '../actions/record-community.js';
import { CommunityRecords } from '../data/community-records.js';
import { GiveGradeDto, OnDayDto, OpenWindowDto, RecordFiguresDto } from './community-record.dto.js';
import { CommunityProfileView } from './community-record.view.js';

/** What is known of a community: its figures by their days, its grade, its service windows. */
@ApiTags('registry')
@Controller('api/v1/communities/:communityId')
export class CommunitiesController {
  constructor(
    private readonly records: CommunityRecords,
    private readonly recording: RecordCommunity,
    private readonly clock: BusinessClock,
  ) {}

  /** As it was known on a day; of the caller's communities. */
  @Get('profile')
  @Requires('community.read')
  async profile(
    @CurrentActor() actor: Actor,
    @Param('communityId', ParseUUIDPipe) communityId: string,
    @Query() { on }: OnDayDto,
  ): Promise<CommunityProfileView> {
    await this.records.demandWithin(actor, communityId);
    const [found] = await this.records.profiles([communityId], on ?? dayOf(this.clock.now()));
    if (!found) throw new NotFound('unit');
    return CommunityProfileView.of(found);
  }

  /** Enter the figures of a day: once. They are never changed; later ones take their place. */
  @Post('figures')
  @HttpCode(200)
  @Requires('community.record')
  async figures(
    @CurrentActor() actor: Actor,
    @Param('communityId', ParseUUIDPipe) communityId: string,
    @Body() body: RecordFiguresDto,
  ): Promise<CommunityProfileView> {
    await this.recording.figures(actor, communityId, body);
    return this.profile(actor, communityId, {});
  }

  /** Give a grade for a time. 409 when there is one at that time. */
  @Post('grades')
  @HttpCode(200)
  @Requires('community.grade')
  async grade(
    @CurrentActor() actor: Actor,
    @Param('communityId', ParseUUIDPipe) communityId: string,
    @Body() body: GiveGradeDto,
  ): Promise<CommunityProfileView> {
    await this.recording.grade(actor, communityId, body);
    return this.profile(actor, communityId, {});
  }

  /** Open a service window. */
  @Post('windows')
  @HttpCode(200)
  @Requires('community.record')
  async openWindow(
    @CurrentActor() actor: Actor,
    @Param('communityId', ParseUUIDPipe) communityId: string,
    @Body() body: OpenWindowDto,
  ): Promise<CommunityProfileView> {
    await this.recording.openWindow(actor, communityId, body);
    return this.profile(actor, communityId, {});
  }

  /** Close a service window. */
  @Post('windows/:id/close')
  @HttpCode(200)
  @Requires('community.record')
  async closeWindow(
    @CurrentActor() actor: Actor,
    @Param('communityId', ParseUUIDPipe) communityId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommunityProfileView> {
    await this.recording.closeWindow(actor, communityId, id);
    return this.profile(actor, communityId, {});
  }
}
