import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, save } from '../../platform/index.js';
import type { WebhookEndpoint } from '../data/webhook-endpoint.entity.js';
import { lockedEndpoint } from '../data/webhooks.js';
import { webhookEndpointLifecycle } from '../domain/webhook-endpoint.lifecycle.js';

/** Enables an endpoint that was disabled, or removes one. */
@Injectable()
export class ChangeWebhook {
  constructor(private readonly database: Database) {}

  /** NotFound (404) when it is another unit's; IllegalStep (409) when it is enabled already. */
  run(actor: Actor, id: string, action: 'enable' | 'remove'): Promise<WebhookEndpoint> {
    return this.database.transaction(async (tx) => {
      const endpoint = await lockedEndpoint(tx, actor, id);
      await advance(tx, endpoint, webhookEndpointLifecycle, action, actor);
      await save(tx, Object.assign(endpoint, { failingSince: null }));
      return endpoint;
    });
  }
}
