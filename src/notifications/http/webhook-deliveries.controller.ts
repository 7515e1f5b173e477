import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { ReplayWebhook } from '../actions/replay-webhook.js';
import { Webhooks } from '../data/webhooks.js';
import { WebhookDeliveryListView, WebhookDeliveryView } from './webhook.view.js';

/** What was sent to an endpoint, and sending it again. */
@ApiTags('notifications')
@Controller('api/v1/webhooks/:id/deliveries')
export class WebhookDeliveriesController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly replaying: ReplayWebhook,
  ) {}

  /** Events on their way to one endpoint with every call, newest first. */
  @Get()
  @Requires('webhook.manage')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<WebhookDeliveryListView> {
    const endpoint = await this.webhooks.one(actor, id);
    const { items, next } = await this.webhooks.deliveries(endpoint.id, pageRequest(query));
    return { items: items.map((each) => WebhookDeliveryView.of(each, actor)), next };
  }

  /** Send one again, under its own `webhook-id`. */
  @Post(':deliveryId/replay')
  @HttpCode(200)
  @Requires('webhook.manage')
  async replay(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<WebhookDeliveryView> {
    const delivery = await this.replaying.run(actor, id, deliveryId);
    return WebhookDeliveryView.of({ delivery, calls: [] }, actor);
  }
}
