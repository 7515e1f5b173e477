import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, lock, now, save } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { WebhookDelivery } from '../data/webhook-delivery.entity.js';
import { lockedEndpoint } from '../data/webhooks.js';
import { webhookDeliveryLifecycle } from '../domain/webhook-delivery.lifecycle.js';
import { WebhookDue } from '../events.js';

/** Sends an event once more, under its own id. */
@Injectable()
export class ReplayWebhook {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** NotFound (404) when it is another unit's; IllegalStep (409) while it waits anyway. */
  run(actor: Actor, endpointId: string, deliveryId: string): Promise<WebhookDelivery> {
    return this.database.transaction(async (tx) => {
      await lockedEndpoint(tx, actor, endpointId);
      const delivery = await lock(tx, WebhookDelivery, deliveryId);
      if (delivery.endpointId !== endpointId) throw new NotFound('webhook-delivery');
      await advance(tx, delivery, webhookDeliveryLifecycle, 'replay', actor);
      await save(tx, Object.assign(delivery, { attempts: 0, dueAt: now(tx) }));
      await this.outbox.publish(tx, WebhookDue, { deliveryId }, { at: delivery.dueAt, key: deliveryId });
      return delivery;
    });
  }
}
