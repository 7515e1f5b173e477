import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** Where a unit's program is called. The program disables what fails for long. */
export const webhookEndpointLifecycle = lifecycle('webhook-endpoint', 'enabled', {
  disable: { from: ['enabled'], to: 'disabled' },
  enable: { from: ['disabled'], to: 'enabled' },
  remove: { from: ['enabled', 'disabled'], to: 'removed' },
});

export type WebhookEndpointState = StateOf<typeof webhookEndpointLifecycle>;
export type WebhookEndpointAction = ActionOf<typeof webhookEndpointLifecycle>;
