import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
} from '../../platform/index.js';
import { LinkNeed } from '../actions/link-need.js';
import { ItemNeeds } from '../data/item-needs.js';
import { LinkNeedDto } from './need.dto.js';
import { ItemNeedsView } from './need.view.js';

/** Which needs a service item answers. */
@ApiTags('catalogue')
@Controller('api/v1/service-items/:id/needs')
export class ItemNeedsController {
  constructor(
    private readonly itemNeeds: ItemNeeds,
    private readonly linkNeed: LinkNeed,
  ) {}

  /** The needs behind an item. */
  @Get()
  @Public()
  @MayBeWithheld()
  async list(
    @MaybeActor() caller: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ItemNeedsView> {
    return { needIds: await this.itemNeeds.ofItem(caller, id) };
  }

  /** Link a verified need of the same community to a drafted item. */
  @Post()
  @HttpCode(200)
  @Requires('item.draft')
  async link(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LinkNeedDto,
  ): Promise<ItemNeedsView> {
    await this.linkNeed.link(actor, id, body.needId);
    return this.list(actor, id);
  }

  /** Take a link back while the item is drafted. */
  @Delete(':needId')
  @HttpCode(204)
  @Requires('item.draft')
  async unlink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('needId', ParseUUIDPipe) needId: string,
  ): Promise<void> {
    await this.linkNeed.unlink(actor, id, needId);
  }
}
