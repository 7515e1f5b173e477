import { MoreThan } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { WebhookAttempt } from './webhook-attempt.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** The endpoint, locked, or null while another worker calls it. */
export function freeEndpoint(tx: Tx, id: string): Promise<WebhookEndpoint | null> {
  return tx
    .createQueryBuilder(WebhookEndpoint, 'endpoint')
    .where('endpoint.id = :id', { id })
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
}

/** How often it was called lately. */
export function callsSince(tx: Tx, endpointId: string, since: Date): Promise<number> {
  return tx.countBy(WebhookAttempt, { endpointId, createdAt: MoreThan(since) });
}
