import { type Actor, allowedActions } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { WebhookAttempt } from '../data/webhook-attempt.entity.js';
import type { WebhookEndpoint } from '../data/webhook-endpoint.entity.js';
import type { CalledDelivery } from '../data/webhooks.js';
import {
  type WebhookDeliveryAction,
  type WebhookDeliveryState,
  webhookDeliveryLifecycle,
} from '../domain/webhook-delivery.lifecycle.js';
import {
  type WebhookEndpointAction,
  type WebhookEndpointState,
  webhookEndpointLifecycle,
} from '../domain/webhook-endpoint.lifecycle.js';
import type { WebhookEvents } from '../domain/webhook-rules.js';

const STEPS = { enable: 'webhook.manage', remove: 'webhook.manage' } as const;

/** Where a unit's program is called, without its secret. */
export class WebhookView {
  id: string;
  version: number;
  state: WebhookEndpointState;
  actions: WebhookEndpointAction[];
  url: string;
  events: WebhookEvents[];
  /** RFC 3339; the first failure since the last success. */
  failingSince: string | null;

  static of({ id, version, state, url, events, failingSince }: WebhookEndpoint, actor: Actor): WebhookView {
    const actions = allowedActions(webhookEndpointLifecycle, state, STEPS, actor, () => true);
    const since = failingSince && formatInstant(failingSince);
    return { id, version, state, actions, url, events: [...events], failingSince: since };
  }
}

/** An endpoint with a new secret. */
export class NewWebhookView extends WebhookView {
  /** Verifies `webhook-signature` (Standard Webhooks); shown this once. @example whsec_… */
  secret: string;

  static ofNew(endpoint: WebhookEndpoint, secret: string, actor: Actor): NewWebhookView {
    return Object.assign(WebhookView.of(endpoint, actor), { secret });
  }
}

/** Endpoints, newest first. */
export class WebhookListView {
  items: WebhookView[];
  next: string | null;
}

/** One call. */
export class WebhookCallView {
  /** RFC 3339. */
  at: string;
  /** Status of the answer. @example 204 */
  status: number | null;
  /** Why there was none; `cut-off`: nobody was left to hear it, and the call is made again. */
  problem: WebhookAttempt['problem'];
}

/** One event on its way to an endpoint. */
export class WebhookDeliveryView {
  /** The `webhook-id`. */
  id: string;
  version: number;
  state: WebhookDeliveryState;
  actions: WebhookDeliveryAction[];
  /** What is sent, as JSON text. */
  body: string;
  /** RFC 3339; when it is, or was last, to be sent. */
  dueAt: string;
  /** RFC 3339; while a call is under way. */
  sendingUntil: string | null;
  calls: WebhookCallView[];

  static of({ delivery, calls }: CalledDelivery, actor: Actor): WebhookDeliveryView {
    const { id, version, state, body, dueAt, sendingUntil } = delivery;
    const steps = { replay: 'webhook.manage' } as const;
    return {
      ...{ id, version, state, body, dueAt: formatInstant(dueAt) },
      sendingUntil: sendingUntil && formatInstant(sendingUntil),
      actions: allowedActions(webhookDeliveryLifecycle, state, steps, actor, () => true),
      calls: calls.map(({ createdAt, status, problem }) => ({
        at: formatInstant(createdAt),
        status,
        problem,
      })),
    };
  }
}

/** Deliveries, newest first. */
export class WebhookDeliveryListView {
  items: WebhookDeliveryView[];
  next: string | null;
}
