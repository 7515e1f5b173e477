import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { KeepResponsibilityList } from '../actions/keep-responsibility-list.js';
import { ResponsibilityLists } from '../data/responsibility-lists.js';
import { changesBetween } from '../domain/responsibility-rules.js';
import {
  DraftResponsibilityListDto,
  ListInForceQueryDto,
  ResponsibilityListQueryDto,
} from './responsibility-list.dto.js';
import {
  ListChangesView,
  ResponsibilityListListView,
  ResponsibilityListView,
} from './responsibility-list.view.js';

/** What a street's communities do, help with, and are not to be given (权责清单), by editions. */
@ApiTags('catalogue')
@Controller('api/v1/responsibility-lists')
export class ResponsibilityListsController {
  constructor(
    private readonly lists: ResponsibilityLists,
    private readonly keeping: KeepResponsibilityList,
    private readonly clock: BusinessClock,
  ) {}

  /** Public editions, newest first; a street sees its draft too. */
  @Get()
  @Public()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Query() query: ResponsibilityListQueryDto,
  ): Promise<ResponsibilityListListView> {
    const { items, next } = await this.lists.page(caller, pageRequest(query), query.streetId);
    return { items: items.map((each) => ResponsibilityListView.of(each)), next };
  }

  /** The edition of a street in force on a day; disputes refer to it. 404 before the first. */
  @Get('in-force')
  @Public()
  @MayBeWithheld()
  async inForce(
    @MaybeActor() caller: Actor | undefined,
    @Query() { streetId, on }: ListInForceQueryDto,
  ): Promise<ResponsibilityListView> {
    const found = await this.lists.inForce(caller, streetId, on ?? dayOf(this.clock.now()));
    return ResponsibilityListView.of(found);
  }

  /** One edition. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResponsibilityListView> {
    return ResponsibilityListView.of(await this.lists.one(caller, id));
  }

  /** What it changes against the edition before it; everything is added by the first. */
  @Get(':id/changes')
  @Public()
  @MayBeWithheld()
  async changes(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ListChangesView> {
    const list = await this.lists.one(caller, id);
    const before = await this.lists.before(caller, list);
    return ListChangesView.of(changesBetween(before?.items ?? [], list.items));
  }

  /** Draft the next edition of the caller's street; 409 while there is another draft. */
  @Post()
  @Requires('responsibility.draft')
  @Creates('responsibility-lists')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { title, validFrom, items }: DraftResponsibilityListDto,
  ): Promise<ResponsibilityListView> {
    return this.get(actor, await this.keeping.draft(actor, { title, validFrom, items }));
  }

  /** Put another text in place of a draft's. */
  @Put(':id')
  @Requires('responsibility.draft')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { title, validFrom, items }: DraftResponsibilityListDto,
  ): Promise<ResponsibilityListView> {
    await this.keeping.change(actor, id, { title, validFrom, items });
    return this.get(actor, id);
  }

  /** Publish it, as somebody else than who drafted it. */
  @Post(':id/publish')
  @HttpCode(200)
  @Requires('responsibility.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResponsibilityListView> {
    await this.keeping.publish(actor, id);
    return this.get(actor, id);
  }
}
