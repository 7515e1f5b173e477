import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
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
import { DraftList } from '../actions/draft-list.js';
import { PublishList } from '../actions/publish-list.js';
import { SubmitList } from '../actions/submit-list.js';
import { WithdrawList } from '../actions/withdraw-list.js';
import { ServiceLists } from '../data/service-lists.js';
import { DraftListDto, ListQueryDto } from './service-list.dto.js';
import { ServiceListListView, ServiceListSummaryView, ServiceListView } from './service-list.view.js';

/** Service lists (服务项目清单): drafted by a community, admitted by its street office, published for everybody. */
@ApiTags('catalogue')
@Controller('api/v1/service-lists')
export class ServiceListsController {
  constructor(
    private readonly lists: ServiceLists,
    private readonly draftList: DraftList,
    private readonly submitList: SubmitList,
    private readonly publishList: PublishList,
    private readonly withdrawList: WithdrawList,
  ) {}

  /** Begin a list of the caller's community. */
  @Post()
  @Requires('list.draft')
  @Creates('service-lists')
  async create(@CurrentActor() actor: Actor, @Body() body: DraftListDto): Promise<ServiceListView> {
    return this.get(actor, await this.draftList.run(actor, body));
  }

  /** Lists, newest first: the published; drafts for their community, submitted ones also for its street office. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Query() query: ListQueryDto,
  ): Promise<ServiceListListView> {
    const { communityId, year, state, kind, seriesId } = query;
    const filter = { communityId, year, state, kind, seriesId };
    const { items, next } = await this.lists.page(caller, pageRequest(query), filter);
    return { items: items.map((list) => ServiceListSummaryView.of(list, caller)), next };
  }

  /** One list with its items. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceListView> {
    return ServiceListView.withItems(await this.lists.one(caller, id), caller);
  }

  /** Hand the list to the street office; 422 names every gap of every item, by its place in `items`. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('list.submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceListView> {
    await this.submitList.run(actor, id);
    return this.get(actor, id);
  }

  /** Publish the list; 409 names every item that is neither admitted nor withdrawn. */
  @Post(':id/publish')
  @HttpCode(200)
  @Requires('list.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceListView> {
    await this.publishList.run(actor, id);
    return this.get(actor, id);
  }

  /** Withdraw the list and its items; reserved money goes back to its funds. 409 while a tender holds an item. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('list.publish')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceListView> {
    await this.withdrawList.run(actor, id);
    return this.get(actor, id);
  }
}
