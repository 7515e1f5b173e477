import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  Requires,
  RevealDto,
  Settings,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { ResidentContactView } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { KeepStaff } from '../actions/keep-staff.js';
import { StaffReads } from '../data/staff-reads.js';
import { EnterStaffDto, LeaveDto, PostDto, StaffQueryDto } from './staff.dto.js';
import { StaffListView, StaffMemberView, VacancyListView, VacancyView } from './staff.view.js';

/** Staff of communities, employed by the street office (五统一). */
@ApiTags('staff')
@Controller('api/v1/staff')
export class StaffController {
  constructor(
    private readonly reads: StaffReads,
    private readonly keeping: KeepStaff,
    private readonly settings: Settings,
    private readonly clock: BusinessClock,
  ) {}

  /** Enter somebody who joins a community below the caller's street. 409 for somebody who is on the staff then. */
  @Post()
  @Requires('staff.enter')
  @Creates('staff')
  async create(@CurrentActor() actor: Actor, @Body() body: EnterStaffDto): Promise<StaffMemberView> {
    const { name, phone, communityId, position, payGrade, joinedOn, replacesId = null } = body;
    const post = { communityId, position, payGrade, joinedOn };
    return this.get(actor, await this.keeping.enter(actor, { name, phone }, post, replacesId));
  }

  /** The staff of the caller's street or community, newest first; overseers see all. */
  @Get()
  @Requires('staff.read')
  async list(@CurrentActor() actor: Actor, @Query() query: StaffQueryDto): Promise<StaffListView> {
    const { communityId, present } = query;
    const { items, next } = await this.reads.page(actor, pageRequest(query), { communityId, present });
    return { items: items.map((each) => StaffMemberView.of(each)), next };
  }

  /** Places that somebody left and nobody took, the longest empty first. */
  @Get('vacancies')
  @Requires('staff.read')
  async vacancies(@CurrentActor() actor: Actor): Promise<VacancyListView> {
    const today = dayOf(this.clock.now());
    const items = await this.reads.vacancies(actor);
    return { items: items.map((each) => VacancyView.of(each, this.settings.staffVacancyDays, today)) };
  }

  /** One member. */
  @Get(':id')
  @Requires('staff.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StaffMemberView> {
    return StaffMemberView.of(await this.reads.one(actor, id));
  }

  /** Move somebody to another community, position or grade of the street; answers his new time. */
  @Post(':id/move')
  @HttpCode(200)
  @Requires('staff.enter')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { communityId, position, payGrade, joinedOn }: PostDto,
  ): Promise<StaffMemberView> {
    const post = { communityId, position, payGrade, joinedOn };
    return this.get(actor, await this.keeping.move(actor, id, post));
  }

  /** Note the last day of somebody. */
  @Post(':id/leave')
  @HttpCode(200)
  @Requires('staff.enter')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { leftOn, reason }: LeaveDto,
  ): Promise<StaffMemberView> {
    await this.keeping.leave(actor, id, leftOn, reason);
    return this.get(actor, id);
  }

  /** Name and phone unmasked, for a reason that auditors read; 429 when the day's looks are used up. */
  @Post(':id/reveal')
  @HttpCode(200)
  @WithoutIdempotency()
  @Requires('staff.reveal')
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealDto,
  ): Promise<ResidentContactView> {
    return ResidentContactView.of(await this.keeping.reveal(actor, id, reason));
  }
}
