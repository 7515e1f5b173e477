import { MoreThan, Not } from 'typeorm';
import { type Tx, now } from '../../platform/index.js';
import { WebhookAttempt } from './webhook-attempt.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** The endpoint, locked, or null while another worker looks at it. */
export function freeEndpoint(tx: Tx, id: string): Promise<WebhookEndpoint | null> {
  return tx
    .createQueryBuilder(WebhookEndpoint, 'endpoint')
    .where('endpoint.id = :id', { id })
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
}

/** Whether another delivery is under way to an endpoint, whose lock is held. */
export function isCalled(tx: Tx, { id, endpointId }: WebhookDelivery): Promise<boolean> {
  return tx.existsBy(WebhookDelivery, { endpointId, id: Not(id), sendingUntil: MoreThan(now(tx)) });
}

/** How often it was called lately. */
export function callsSince(tx: Tx, endpointId: string, since: Date): Promise<number> {
  return tx.countBy(WebhookAttempt, { endpointId, createdAt: MoreThan(since) });
}
