import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { KeepReserve } from '../actions/keep-reserve.js';
import { KeepStaff } from '../actions/keep-staff.js';
import { StaffReads } from '../data/staff-reads.js';
import { CallCandidateDto, EnterCandidateDto } from './staff.dto.js';
import { CandidateListView, ReserveCandidateView, StaffMemberView } from './staff.view.js';

/** Who waits to be called when staff leave (社区工作者储备库). */
@ApiTags('staff')
@Controller('api/v1/staff-reserve')
export class StaffReserveController {
  constructor(
    private readonly reads: StaffReads,
    private readonly reserve: KeepReserve,
    private readonly staff: KeepStaff,
  ) {}

  /** Enter somebody of the selection. 409 for somebody who waits already. */
  @Post()
  @Requires('staff.enter')
  @Creates('staff-reserve')
  async create(@CurrentActor() actor: Actor, @Body() body: EnterCandidateDto): Promise<ReserveCandidateView> {
    const { name, phone, level = null, score, validTo } = body;
    return this.get(actor, await this.reserve.enter(actor, { name, phone }, { level, score, validTo }));
  }

  /** The reserve of the caller's street, newest first. */
  @Get()
  @Requires('staff.reserve')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<CandidateListView> {
    const { items, next } = await this.reads.reserve(actor, pageRequest(query));
    return { items: items.map((each) => ReserveCandidateView.of(each)), next };
  }

  /** One of the reserve. */
  @Get(':id')
  @Requires('staff.reserve')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReserveCandidateView> {
    return ReserveCandidateView.of(await this.reads.candidate(actor, id));
  }

  /** Call somebody to a community; answers the member of the staff whom he became. */
  @Post(':id/call')
  @HttpCode(200)
  @Requires('staff.enter')
  async call(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { communityId, position, payGrade, joinedOn, replacesId = null }: CallCandidateDto,
  ): Promise<StaffMemberView> {
    const post = { communityId, position, payGrade, joinedOn };
    const staffId = await this.staff.call(actor, id, post, replacesId);
    return StaffMemberView.of(await this.reads.one(actor, staffId));
  }

  /** Take somebody out of the reserve. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('staff.enter')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReserveCandidateView> {
    await this.reserve.withdraw(actor, id);
    return this.get(actor, id);
  }
}
