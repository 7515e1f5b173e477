import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { Deliveries } from '../data/deliveries.js';
import { Inbox } from '../data/inbox.js';
import { DeliveryQueryDto } from './delivery.dto.js';
import { DeliveryListView, DeliveryView } from './delivery.view.js';

/** Where notices went beside the inbox, with every attempt. */
@ApiTags('notifications')
@Controller('api/v1')
export class DeliveriesController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly inbox: Inbox,
  ) {}

  /** Where one of the caller's messages went; another account's is not there (404). */
  @Get('messages/:id/deliveries')
  @Requires('message.read')
  async ofMessage(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DeliveryListView> {
    const message = await this.inbox.one(actor, id);
    const items = await this.deliveries.ofMessage(message.id);
    return { items: items.map((each) => DeliveryView.of(each)), next: null };
  }

  /** All deliveries, newest first: to whom, when and how it ended, not what they say. */
  @Get('message-deliveries')
  @Requires('message-delivery.read')
  async list(@Query() query: DeliveryQueryDto): Promise<DeliveryListView> {
    const { items, next } = await this.deliveries.page(pageRequest(query), query.state);
    return { items: items.map((each) => DeliveryView.of(each)), next };
  }
}
