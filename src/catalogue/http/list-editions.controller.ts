import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
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
} from '../../platform/index.js';
import { ReviseList } from '../actions/revise-list.js';
import { Items } from '../data/items.js';
import { ListEditions } from '../data/list-editions.js';
import { ServiceLists } from '../data/service-lists.js';
import { ReviseListDto } from './service-list.dto.js';
import { EditionChangesView } from './edition-changes.view.js';
import { ServiceItemView } from './service-item.view.js';
import { ServiceListView } from './service-list.view.js';

/** Editions of service lists: what is published is not edited, it is followed by the next edition. */
@ApiTags('catalogue')
@Controller('api/v1')
export class ListEditionsController {
  constructor(
    private readonly editions: ListEditions,
    private readonly lists: ServiceLists,
    private readonly items: Items,
    private readonly revising: ReviseList,
  ) {}

  /** Begin the next edition of a published list; items that it does not change go on. 409 while one is open. */
  @Post('service-lists/:id/revise')
  @Requires('list.draft')
  @Creates('service-lists')
  async reviseList(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { title }: ReviseListDto,
  ): Promise<ServiceListView> {
    const { list, items, goesOn } = await this.lists.one(actor, await this.revising.run(actor, id, title));
    return ServiceListView.withItems({ list, items, goesOn, warnings: [] }, actor);
  }

  /** What an edition adds, changes and leaves out against the one before it. */
  @Get('service-lists/:id/changes')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async changes(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EditionChangesView> {
    return EditionChangesView.of(await this.editions.changes(caller, id));
  }

  /** Copy a published item into the next edition, to be changed there; the edition is begun when there is none. */
  @Post('service-items/:id/revise')
  @Requires('item.draft')
  @Creates('service-items')
  async reviseItem(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceItemView> {
    return ServiceItemView.of(await this.items.one(actor, await this.revising.item(actor, id)), actor);
  }
}
