import { Injectable } from '@nestjs/common';
import {
  type CallOutcome,
  type Envelope,
  Handles,
  Outbox,
  SYSTEM,
  Settings,
  type Tx,
  advance,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { Receivers } from '../data/receivers.js';
import { WebhookAttempt } from '../data/webhook-attempt.entity.js';
import { WebhookCaller } from '../data/webhook-caller.js';
import { WebhookDelivery } from '../data/webhook-delivery.entity.js';
import { callsSince, freeEndpoint } from '../data/webhook-line.js';
import type { WebhookEndpoint } from '../data/webhook-endpoint.entity.js';
import { disableEndpoint } from '../data/disable-endpoint.js';
import { retryAt } from '../../shared/retries.js';
import { webhookDeliveryLifecycle as machine } from '../domain/webhook-delivery.lifecycle.js';
import { WebhookDue } from '../events.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const BUSY_MS = 5_000;
const GONE = 410;
const LEADS = ['organization-lead', 'district-supervisor', 'procurement-supervisor'] as const;

/** Calls endpoints, one call of each at a time: one that hangs keeps no more than one worker, for ten seconds. */
@Injectable()
export class CallWebhooks {
  constructor(
    private readonly caller: WebhookCaller,
    private readonly settings: Settings,
    private readonly receivers: Receivers,
    private readonly outbox: Outbox,
  ) {}

  @Handles(WebhookDue, 'notifications.call-webhook')
  async call(tx: Tx, { deliveryId }: { deliveryId: string }, envelope: Envelope): Promise<void> {
    const delivery = await lock(tx, WebhookDelivery, deliveryId);
    if (delivery.state !== 'waiting') return;
    const endpoint = await freeEndpoint(tx, delivery.endpointId);
    if (!endpoint) return this.later(tx, delivery, BUSY_MS);
    if (endpoint.state !== 'enabled') return advance(tx, delivery, machine, 'give-up', SYSTEM);
    const recent = await callsSince(tx, endpoint.id, new Date(now(tx).getTime() - MINUTE_MS));
    if (recent >= this.settings.webhookCallsPerMinute) return this.later(tx, delivery, MINUTE_MS);
    const outcome = await this.caller.call(endpoint, delivery);
    await create(tx, WebhookAttempt, { endpointId: endpoint.id, deliveryId, ...outcome });
    delivery.attempts += 1;
    await this.note(tx, delivery, endpoint, outcome, envelope);
  }

  private async note(
    tx: Tx,
    delivery: WebhookDelivery,
    endpoint: WebhookEndpoint,
    { status }: CallOutcome,
    envelope: Envelope,
  ): Promise<void> {
    const taken = status !== null && status >= 200 && status < 300;
    const failingSince = taken ? null : (endpoint.failingSince ?? now(tx));
    await save(tx, Object.assign(endpoint, { failingSince }));
    if (taken) {
      await save(tx, delivery);
      return advance(tx, delivery, machine, 'send', SYSTEM);
    }
    if (status === GONE || this.isOver(now(tx), failingSince)) {
      await disableEndpoint(tx, endpoint, envelope, await this.receivers.inUnit(endpoint.unitId, LEADS));
    }
    const at = endpoint.state === 'enabled' ? retryAt(now(tx), delivery.attempts) : null;
    if (at) return this.later(tx, delivery, at.getTime() - now(tx).getTime());
    await save(tx, delivery);
    await advance(tx, delivery, machine, 'give-up', SYSTEM);
  }

  private isOver(at: Date, failingSince: Date | null): boolean {
    const days = this.settings.webhookDisableDays;
    return failingSince !== null && at.getTime() - failingSince.getTime() >= days * DAY_MS;
  }

  private async later(tx: Tx, delivery: WebhookDelivery, ms: number): Promise<void> {
    await save(tx, Object.assign(delivery, { dueAt: new Date(now(tx).getTime() + ms) }));
    const { id: deliveryId, dueAt: at } = delivery;
    await this.outbox.publish(tx, WebhookDue, { deliveryId }, { at, key: deliveryId });
  }
}
