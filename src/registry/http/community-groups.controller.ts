import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { RecordCommunity } from '../actions/record-community.js';
import { CommunityRecords } from '../data/community-records.js';
import { ChangeGroupDto, FileGroupDto, GroupQueryDto } from './community-record.dto.js';
import { CommunityGroupListView, CommunityGroupView } from './community-record.view.js';

/** Groups without legal personality (社区社会组织), filed where they live; a hub stands for them and bids for them. */
@ApiTags('registry')
@Controller('api/v1/community-groups')
export class CommunityGroupsController {
  constructor(
    private readonly records: CommunityRecords,
    private readonly recording: RecordCommunity,
  ) {}

  /** File a group. 409 for a name that is there. */
  @Post()
  @Requires('group.file')
  @Creates('community-groups')
  async create(@CurrentActor() actor: Actor, @Body() body: FileGroupDto): Promise<CommunityGroupView> {
    const { communityId, hubId = null, plan = null, ...rest } = body;
    return this.get(actor, await this.recording.file(actor, communityId, { ...rest, hubId, plan }));
  }

  /** Groups of the caller's communities, or those for which the caller's organization stands, newest first. */
  @Get()
  @Requires('group.read')
  async list(@CurrentActor() actor: Actor, @Query() query: GroupQueryDto): Promise<CommunityGroupListView> {
    const { communityId, kind, hubId } = query;
    const { items, next } = await this.records.groups(actor, pageRequest(query), {
      communityId,
      kind,
      hubId,
    });
    return { items: items.map((group) => CommunityGroupView.of(group)), next };
  }

  /** One group. */
  @Get(':id')
  @Requires('group.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommunityGroupView> {
    return CommunityGroupView.of(await this.records.group(actor, id));
  }

  /** Change a group, or end it by its last day. */
  @Patch(':id')
  @Requires('group.file')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeGroupDto,
  ): Promise<CommunityGroupView> {
    await this.recording.change(actor, id, body);
    return this.get(actor, id);
  }
}
