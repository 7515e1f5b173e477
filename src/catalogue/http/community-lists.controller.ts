import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { PublishCommunityList } from '../actions/publish-community-list.js';
import { CommunityLists } from '../data/community-lists.js';
import { CommunityListQueryDto, PublishCommunityListDto } from './community-list.dto.js';
import {
  CommunityListChangesView,
  CommunityListListView,
  CommunityListSummaryView,
  CommunityListView,
} from './community-list.view.js';

/** What a community needs (需求清单) and what can be lent in it (资源清单), by published editions. */
@ApiTags('catalogue')
@Controller('api/v1/community-lists')
export class CommunityListsController {
  constructor(
    private readonly lists: CommunityLists,
    private readonly publishing: PublishCommunityList,
  ) {}

  /** Publish what is verified and offered today as the next edition of the caller's community. */
  @Post()
  @Requires('list.publish')
  @Creates('community-lists')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { kind, title }: PublishCommunityListDto,
  ): Promise<CommunityListView> {
    return this.get(actor, await this.publishing.run(actor, kind, title));
  }

  /** Editions, newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Query() query: CommunityListQueryDto,
  ): Promise<CommunityListListView> {
    const { kind, communityId } = query;
    const { items, next } = await this.lists.page(caller, pageRequest(query), { kind, communityId });
    return { items: items.map((list) => CommunityListSummaryView.of(list)), next };
  }

  /** One edition with its lines. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommunityListView> {
    return CommunityListView.whole(await this.lists.one(caller, id));
  }

  /** What it adds, changes and leaves out against the edition before it. */
  @Get(':id/changes')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async changes(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommunityListChangesView> {
    const { list, changes } = await this.lists.changes(caller, id);
    return CommunityListChangesView.of(list, changes);
  }
}
