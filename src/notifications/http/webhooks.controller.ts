import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  WithoutIdempotency,
  pageRequest,
} from '../../platform/index.js';
import { ChangeWebhook } from '../actions/change-webhook.js';
import { RegisterWebhook } from '../actions/register-webhook.js';
import { RotateWebhookSecret } from '../actions/rotate-webhook-secret.js';
import { Webhooks } from '../data/webhooks.js';
import { RegisterWebhookDto } from './webhook.dto.js';
import { NewWebhookView, WebhookListView, WebhookView } from './webhook.view.js';

/** Where the programs of the caller's unit are called when something happens (Standard Webhooks). */
@ApiTags('notifications')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly registering: RegisterWebhook,
    private readonly rotating: RotateWebhookSecret,
    private readonly changing: ChangeWebhook,
  ) {}

  /** Register an address; its secret is shown this once. */
  @Post()
  @Header('cache-control', 'no-store')
  @Requires('webhook.manage')
  @Creates('webhooks')
  @WithoutIdempotency()
  async create(@CurrentActor() actor: Actor, @Body() body: RegisterWebhookDto): Promise<NewWebhookView> {
    const { endpoint, secret } = await this.registering.run(actor, body);
    return NewWebhookView.ofNew(endpoint, secret, actor);
  }

  /** The unit's endpoints, newest first. */
  @Get()
  @Requires('webhook.manage')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<WebhookListView> {
    const { items, next } = await this.webhooks.page(actor, pageRequest(query));
    return { items: items.map((each) => WebhookView.of(each, actor)), next };
  }

  /** One endpoint of the unit. */
  @Get(':id')
  @Requires('webhook.manage')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookView> {
    return WebhookView.of(await this.webhooks.one(actor, id), actor);
  }

  /** Get a new secret, shown this once; the one before signs beside it for a day. */
  @Post(':id/rotate')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('webhook.manage')
  @WithoutIdempotency()
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NewWebhookView> {
    const { endpoint, secret } = await this.rotating.run(actor, id);
    return NewWebhookView.ofNew(endpoint, secret, actor);
  }

  /** Call it again after it was disabled; what failed meanwhile can be replayed. */
  @Post(':id/enable')
  @HttpCode(200)
  @Requires('webhook.manage')
  async enable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookView> {
    return WebhookView.of(await this.changing.run(actor, id, 'enable'), actor);
  }

  /** Remove it for good. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('webhook.manage')
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.changing.run(actor, id, 'remove');
  }
}
