import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Confirmed, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { DecideMembership } from '../actions/decide-membership.js';
import { EndMembership } from '../actions/end-membership.js';
import { ProposeMembership } from '../actions/propose-membership.js';
import { Memberships } from '../data/memberships.js';
import { MembershipQueryDto, ProposeMembershipDto } from './membership.dto.js';
import { MembershipDetailsView, MembershipListView } from './membership.view.js';

/** Who has which role in which unit, delegated by its lead, approved by the unit above. */
@ApiTags('identity')
@Controller('api/v1/memberships')
export class MembershipsController {
  constructor(
    private readonly memberships: Memberships,
    private readonly proposeMembership: ProposeMembership,
    private readonly decideMembership: DecideMembership,
    private readonly endMembership: EndMembership,
  ) {}

  /** Propose an account for a role; an ordinary one that the unit's own lead gives starts at once. */
  @Post()
  @Requires('membership.propose')
  @Creates('memberships')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: ProposeMembershipDto,
  ): Promise<MembershipDetailsView> {
    return this.get(actor, await this.proposeMembership.run(actor, body));
  }

  /** Memberships, newest first: all for administrators, for leads those of their unit and of the units below. */
  @Get()
  @Requires('membership.read')
  async list(@CurrentActor() actor: Actor, @Query() query: MembershipQueryDto): Promise<MembershipListView> {
    const { items, next } = await this.memberships.page(actor, pageRequest(query), query.state);
    return { items: items.map((row) => MembershipDetailsView.of(row, actor)), next };
  }

  /** One membership. */
  @Get(':id')
  @Requires('membership.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MembershipDetailsView> {
    return MembershipDetailsView.of(await this.memberships.one(actor, id), actor);
  }

  /** Approve a proposed membership. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('membership.decide')
  @Confirmed()
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MembershipDetailsView> {
    await this.memberships.one(actor, id);
    await this.decideMembership.run(actor, id, 'approve');
    return this.get(actor, id);
  }

  /** Refuse a proposed membership. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('membership.decide')
  @Confirmed()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MembershipDetailsView> {
    await this.memberships.one(actor, id);
    await this.decideMembership.run(actor, id, 'refuse');
    return this.get(actor, id);
  }

  /** End a membership today, for every session and key at once. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('membership.end')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MembershipDetailsView> {
    await this.memberships.one(actor, id);
    await this.endMembership.run(actor, id);
    return this.get(actor, id);
  }
}
