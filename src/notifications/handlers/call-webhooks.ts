import { Injectable } from '@nestjs/common';
import {
  type CallOutcome,
  type Envelope,
  type Errand,
  Errands,
  Handles,
  Outbox,
  SYSTEM,
  type Sending,
  Settings,
  type Tx,
  advance,
  claim,
  create,
  lock,
  lookAfter,
  now,
  save,
} from '../../platform/index.js';
import { Receivers } from '../data/receivers.js';
import { WebhookAttempt } from '../data/webhook-attempt.entity.js';
import { WebhookCaller } from '../data/webhook-caller.js';
import { WebhookDelivery } from '../data/webhook-delivery.entity.js';
import { callsSince, freeEndpoint, isCalled } from '../data/webhook-line.js';
import { WebhookEndpoint } from '../data/webhook-endpoint.entity.js';
import { disableEndpoint } from '../data/disable-endpoint.js';
import { retryAt } from '../../shared/retries.js';
import { webhookDeliveryLifecycle as machine } from '../domain/webhook-delivery.lifecycle.js';
import { WebhookDue } from '../events.js';

const LINE = 'webhook';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const BUSY_MS = 5_000;
const GONE = 410;
const LEADS = ['organization-lead', 'district-supervisor', 'procurement-supervisor'] as const;

/** Calls endpoints, one call of each at a time. */
@Injectable()
export class CallWebhooks {
  private readonly sending: Sending<WebhookDelivery> = {
    lock: withEndpoint,
    come: (tx, deliveryId, at) =>
      this.outbox.publish(tx, WebhookDue, { deliveryId }, { at, key: deliveryId }),
    // What was cut off says nothing of the endpoint.
    cutOff: async (tx, delivery) => {
      await this.count(tx, delivery, { status: null, problem: 'cut-off' });
      await this.tryAgain(tx, delivery);
    },
  };

  constructor(
    private readonly caller: WebhookCaller,
    private readonly settings: Settings,
    private readonly receivers: Receivers,
    private readonly outbox: Outbox,
    private readonly errands: Errands,
  ) {}

  @Handles(WebhookDue, 'notifications.call-webhook')
  async call(tx: Tx, { deliveryId }: { deliveryId: string }, envelope: Envelope): Promise<Errand | null> {
    const { endpointId } = await tx.findOneByOrFail(WebhookDelivery, { id: deliveryId });
    const endpoint = await freeEndpoint(tx, endpointId);
    const delivery = await lock(tx, WebhookDelivery, deliveryId);
    if (delivery.state !== 'waiting') return null;
    if (await lookAfter(tx, this.sending, delivery)) return null;
    if (endpoint && endpoint.state !== 'enabled') {
      await advance(tx, delivery, machine, 'give-up', SYSTEM);
      return null;
    }
    const pause = endpoint ? await this.pause(tx, delivery) : BUSY_MS;
    if (!endpoint || pause > 0) {
      await this.wait(tx, delivery, pause);
      return null;
    }
    return claim(tx, this.sending, delivery, {
      line: LINE,
      talk: this.caller.prepare(endpoint, delivery),
      record: async (later, called, outcome) => {
        await this.count(later, called, outcome);
        await this.note(later, called, await lock(later, WebhookEndpoint, endpointId), outcome, envelope);
      },
    });
  }

  /** For how long its endpoint, whose lock is held, can't be called: it is being called, or was as often as it may. */
  private async pause(tx: Tx, delivery: WebhookDelivery): Promise<number> {
    if (!this.errands.hasRoom(LINE) || (await isCalled(tx, delivery))) return BUSY_MS;
    const recent = await callsSince(tx, delivery.endpointId, new Date(now(tx).getTime() - MINUTE_MS));
    return recent >= this.settings.webhookCallsPerMinute ? MINUTE_MS : 0;
  }

  private async count(
    tx: Tx,
    delivery: WebhookDelivery,
    outcome: Pick<WebhookAttempt, 'status' | 'problem'>,
  ): Promise<void> {
    const { id: deliveryId, endpointId, attempts } = delivery;
    await create(tx, WebhookAttempt, { endpointId, deliveryId, ...outcome });
    Object.assign(delivery, { attempts: attempts + 1 });
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
    if (taken) return this.end(tx, delivery, 'send');
    const over = status === GONE || this.isOver(now(tx), failingSince);
    if (over && endpoint.state === 'enabled') {
      await disableEndpoint(tx, endpoint, envelope, await this.receivers.inUnit(endpoint.unitId, LEADS));
    }
    if (endpoint.state === 'enabled') return this.tryAgain(tx, delivery);
    await this.end(tx, delivery, 'give-up');
  }

  private isOver(at: Date, failingSince: Date | null): boolean {
    const days = this.settings.webhookDisableDays;
    return failingSince !== null && at.getTime() - failingSince.getTime() >= days * DAY_MS;
  }

  private async tryAgain(tx: Tx, delivery: WebhookDelivery): Promise<void> {
    const at = retryAt(now(tx), delivery.attempts);
    if (at) return this.wait(tx, delivery, at.getTime() - now(tx).getTime());
    await this.end(tx, delivery, 'give-up');
  }

  private async end(tx: Tx, delivery: WebhookDelivery, action: 'send' | 'give-up'): Promise<void> {
    await save(tx, delivery);
    await advance(tx, delivery, machine, action, SYSTEM);
    await this.outbox.cancel(tx, WebhookDue, delivery.id);
  }

  private async wait(tx: Tx, delivery: WebhookDelivery, ms: number): Promise<void> {
    await save(tx, Object.assign(delivery, { dueAt: new Date(now(tx).getTime() + ms) }));
    await this.sending.come(tx, delivery.id, delivery.dueAt);
  }
}

/** An endpoint is locked before what goes to it, here as in the claim. */
async function withEndpoint(tx: Tx, id: string): Promise<WebhookDelivery> {
  const { endpointId } = await tx.findOneByOrFail(WebhookDelivery, { id });
  await lock(tx, WebhookEndpoint, endpointId);
  return lock(tx, WebhookDelivery, id);
}
