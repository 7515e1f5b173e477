import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  RevealDto,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { RecordVolunteer } from '../actions/record-volunteer.js';
import { Volunteers } from '../data/volunteers.js';
import { ResidentContactView } from './resident.view.js';
import { CorrectHoursDto, RecordHoursDto, RegisterVolunteerDto } from './volunteer.dto.js';
import {
  VolunteerHoursListView,
  VolunteerHoursView,
  VolunteerListView,
  VolunteerView,
} from './volunteer.view.js';

/** Volunteers by their real names, and their hours (志愿服务条例 art. 19). */
@ApiTags('registry')
@Controller('api/v1/volunteers')
export class VolunteersController {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly recording: RecordVolunteer,
  ) {}

  /** Enter a volunteer of the caller's community. 409 for somebody who is there. */
  @Post()
  @Requires('volunteer.enter')
  @Creates('volunteers')
  async create(@CurrentActor() actor: Actor, @Body() body: RegisterVolunteerDto): Promise<VolunteerView> {
    return this.get(actor, await this.recording.register(actor, body));
  }

  /** Volunteers of the caller's community, or of those below his street, newest first; the district sees all. */
  @Get()
  @Requires('volunteer.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<VolunteerListView> {
    const { items, next } = await this.volunteers.page(actor, pageRequest(query));
    return { items: items.map((each) => VolunteerView.of(each)), next };
  }

  /** One volunteer. */
  @Get(':id')
  @Requires('volunteer.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VolunteerView> {
    return VolunteerView.of(await this.volunteers.one(actor, id));
  }

  /** The service records, the latest entered first. */
  @Get(':id/hours')
  @Requires('volunteer.read')
  async hours(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<VolunteerHoursListView> {
    const { items, next } = await this.volunteers.hours(actor, id, pageRequest(query));
    return { items: items.map((row) => VolunteerHoursView.of(row)), next };
  }

  /** Record what was done. 422 for more than a day has. */
  @Post(':id/hours')
  @HttpCode(200)
  @Requires('volunteer.enter')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { servedOn, minutes, activity }: RecordHoursDto,
  ): Promise<VolunteerView> {
    await this.recording.record(actor, id, { servedOn, minutes, activity });
    return this.get(actor, id);
  }

  /** Take a record back by an entry against it: once. */
  @Post(':id/hours/:entryId/correct')
  @HttpCode(200)
  @Requires('volunteer.enter')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() { reason }: CorrectHoursDto,
  ): Promise<VolunteerView> {
    await this.recording.correct(actor, id, entryId, reason);
    return this.get(actor, id);
  }

  /** Note that somebody is a volunteer no more; the record stays. */
  @Post(':id/leave')
  @HttpCode(200)
  @Requires('volunteer.enter')
  async leave(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VolunteerView> {
    await this.recording.leave(actor, id);
    return this.get(actor, id);
  }

  /** Name and phone unmasked, for a reason that auditors read; 429 when the day's looks are used up. */
  @Post(':id/reveal')
  @HttpCode(200)
  @WithoutIdempotency()
  @Requires('volunteer.reveal')
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealDto,
  ): Promise<ResidentContactView> {
    return ResidentContactView.of(await this.recording.reveal(actor, id, reason));
  }
}
