import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** One event to one endpoint. */
export const webhookDeliveryLifecycle = lifecycle('webhook-delivery', 'waiting', {
  send: { from: ['waiting'], to: 'sent' },
  'give-up': { from: ['waiting'], to: 'failed' },
  replay: { from: ['sent', 'failed'], to: 'waiting' },
});

export type WebhookDeliveryState = StateOf<typeof webhookDeliveryLifecycle>;
export type WebhookDeliveryAction = ActionOf<typeof webhookDeliveryLifecycle>;
