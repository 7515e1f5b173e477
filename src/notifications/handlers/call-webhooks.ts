import { Injectable } from '@nestjs/common';
import {
  type CallOutcome,
  type Envelope,
  type Errand,
  Errands,
  Handles,
  Outbox,
  SYSTEM,
  Settings,
  type Tx,
  advance,
  create,
  errand,
  isSameLease,
  leaseFrom,
  lock,
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

/** Calls endpoints, one call of each at a time: claimed in one transaction, made outside any, noted in another one. */
@Injectable()
export class CallWebhooks {
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
    if (delivery.sendingUntil) return this.lookAfter(tx, delivery, delivery.sendingUntil);
    if (endpoint && endpoint.state !== 'enabled') {
      await advance(tx, delivery, machine, 'give-up', SYSTEM);
      return null;
    }
    const pause = endpoint ? await this.pause(tx, delivery) : BUSY_MS;
    if (!endpoint || pause > 0) {
      await this.wait(tx, delivery, pause);
      return null;
    }
    const until = await this.claim(tx, delivery);
    return errand(LINE, this.caller.prepare(endpoint, delivery), (later, outcome) =>
      this.conclude(later, { deliveryId, endpointId, until }, outcome, envelope),
    );
  }

  /** For how long its endpoint, whose lock is held, can't be called: it is being called, or was as often as it may. */
  private async pause(tx: Tx, delivery: WebhookDelivery): Promise<number> {
    if (!this.errands.hasRoom(LINE) || (await isCalled(tx, delivery))) return BUSY_MS;
    const recent = await callsSince(tx, delivery.endpointId, new Date(now(tx).getTime() - MINUTE_MS));
    return recent >= this.settings.webhookCallsPerMinute ? MINUTE_MS : 0;
  }

  private async claim(tx: Tx, delivery: WebhookDelivery): Promise<Date> {
    const sendingUntil = leaseFrom(now(tx));
    await save(tx, Object.assign(delivery, { sendingUntil }));
    await this.come(tx, delivery.id, sendingUntil);
    return sendingUntil;
  }

  /** What was cut off says nothing of the endpoint. */
  private async lookAfter(tx: Tx, delivery: WebhookDelivery, until: Date): Promise<null> {
    if (until > now(tx)) await this.come(tx, delivery.id, until);
    else {
      await this.count(tx, delivery, { status: null, problem: 'cut-off' });
      await this.tryAgain(tx, delivery);
    }
    return null;
  }

  /** An outcome that comes after its lease is too late: the call counts as cut off. */
  private async conclude(
    tx: Tx,
    claimed: { deliveryId: string; endpointId: string; until: Date },
    outcome: CallOutcome,
    envelope: Envelope,
  ): Promise<void> {
    const endpoint = await lock(tx, WebhookEndpoint, claimed.endpointId);
    const delivery = await lock(tx, WebhookDelivery, claimed.deliveryId);
    if (!isSameLease(delivery.sendingUntil, claimed.until)) return;
    await this.count(tx, delivery, outcome);
    await this.note(tx, delivery, endpoint, outcome, envelope);
  }

  private async count(
    tx: Tx,
    delivery: WebhookDelivery,
    outcome: Pick<WebhookAttempt, 'status' | 'problem'>,
  ): Promise<void> {
    const { id: deliveryId, endpointId, attempts } = delivery;
    await create(tx, WebhookAttempt, { endpointId, deliveryId, ...outcome });
    Object.assign(delivery, { attempts: attempts + 1, sendingUntil: null });
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
    await this.come(tx, delivery.id, delivery.dueAt);
  }

  private async come(tx: Tx, deliveryId: string, at: Date): Promise<void> {
    await this.outbox.publish(tx, WebhookDue, { deliveryId }, { at, key: deliveryId });
  }
}
