import { type Envelope, SYSTEM, type Tx, advance } from '../../platform/index.js';
import { webhookEndpointLifecycle } from '../domain/webhook-endpoint.lifecycle.js';
import { deliver } from './deliver.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** Stops calling an endpoint that nobody mends, and tells whose it is. */
export async function disableEndpoint(
  tx: Tx,
  endpoint: WebhookEndpoint,
  envelope: Envelope,
  accountIds: readonly string[],
): Promise<void> {
  await advance(tx, endpoint, webhookEndpointLifecycle, 'disable', SYSTEM);
  const subject = { type: 'webhook_endpoint', id: endpoint.id } as const;
  const params = { title: new URL(endpoint.url).hostname };
  await deliver(tx, envelope, { kind: 'webhook-disabled', subject, params }, accountIds);
}
