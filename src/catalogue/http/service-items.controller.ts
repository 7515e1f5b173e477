import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
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
import { ChangeItem } from '../actions/change-item.js';
import { DeleteItem } from '../actions/delete-item.js';
import { DraftItem } from '../actions/draft-item.js';
import { WithdrawItem } from '../actions/withdraw-item.js';
import { Items } from '../data/items.js';
import { ChangeItemDto, DraftItemDto, ItemQueryDto, itemFields } from './service-item.dto.js';
import { ServiceItemListView, ServiceItemView } from './service-item.view.js';

/** Service items (服务项目): what a community needs, for whom, how often, at which highest price. */
@ApiTags('catalogue')
@Controller('api/v1/service-items')
export class ServiceItemsController {
  constructor(
    private readonly items: Items,
    private readonly draftItem: DraftItem,
    private readonly changeItem: ChangeItem,
    private readonly deleteItem: DeleteItem,
    private readonly withdrawItem: WithdrawItem,
  ) {}

  /** Add an item to a drafted list; gaps are allowed until the list is submitted. */
  @Post()
  @Requires('item.draft')
  @Creates('service-items')
  async create(@CurrentActor() actor: Actor, @Body() body: DraftItemDto): Promise<ServiceItemView> {
    const { listId, ...fields } = itemFields(body);
    return this.get(actor, await this.draftItem.run(actor, listId, fields));
  }

  /** Items, newest first: the published; drafts for their community, submitted ones also for its street office. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Query() query: ItemQueryDto,
  ): Promise<ServiceItemListView> {
    const { listId, communityId, category, state } = query;
    const filter = { listId, communityId, category, state };
    const { items, next } = await this.items.page(caller, pageRequest(query), filter);
    const warnings = await this.items.warnings(caller, items);
    return { items: items.map((item) => ServiceItemView.of(item, caller, warnings.get(item.id))), next };
  }

  /** One item. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceItemView> {
    const item = await this.items.one(caller, id);
    const warnings = await this.items.warnings(caller, [item]);
    return ServiceItemView.of(item, caller, warnings.get(id));
  }

  /** Change a drafted item; what is absent stays, null empties. 409 once it is submitted. */
  @Patch(':id')
  @Requires('item.draft')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeItemDto,
  ): Promise<ServiceItemView> {
    await this.changeItem.run(actor, id, itemFields(body));
    return this.get(actor, id);
  }

  /** Delete a drafted item. 409 once it is submitted. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('item.draft')
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.deleteItem.run(actor, id);
  }

  /** Withdraw an item, so that the rest of its list can be published; reserved money goes back to its fund. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('list.publish')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ServiceItemView> {
    await this.withdrawItem.run(actor, id);
    return this.get(actor, id);
  }
}
