import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { type Actor, Database, type Tx, keysetPage, lock } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { WebhookAttempt } from './webhook-attempt.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** A delivery with its calls, oldest first. */
export interface CalledDelivery {
  readonly delivery: WebhookDelivery;
  readonly calls: readonly WebhookAttempt[];
}

/** Reads of the caller's unit's endpoints. */
@Injectable()
export class Webhooks {
  constructor(private readonly database: Database) {}

  page({ unitId }: Actor, request: PageRequest): Promise<Page<WebhookEndpoint>> {
    const query = this.database.reader.createQueryBuilder(WebhookEndpoint, 'endpoint');
    query.where(`endpoint.unitId = :unitId AND endpoint.state <> 'removed'`, { unitId });
    return keysetPage(query, request);
  }

  /** NotFound (404) when it is another unit's, or removed. */
  async one({ unitId }: Actor, id: string): Promise<WebhookEndpoint> {
    const where = { id, unitId, state: Not('removed' as const) };
    const endpoint = await this.database.reader.findOneBy(WebhookEndpoint, where);
    if (!endpoint) throw new NotFound('webhook');
    return endpoint;
  }

  /** What was, and is to be, sent to one endpoint, newest first. */
  async deliveries(endpointId: string, request: PageRequest): Promise<Page<CalledDelivery>> {
    const query = this.database.reader.createQueryBuilder(WebhookDelivery, 'delivery');
    query.where('delivery.endpointId = :endpointId', { endpointId });
    const { items, next } = await keysetPage(query, request);
    const calls = await this.database.reader.find(WebhookAttempt, {
      where: { deliveryId: In(items.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    const called = items.map((delivery) => ({
      delivery,
      calls: calls.filter(({ deliveryId }) => deliveryId === delivery.id),
    }));
    return { items: called, next };
  }
}

/** One endpoint of the caller's unit, locked. NotFound (404) otherwise. */
export async function lockedEndpoint(tx: Tx, { unitId }: Actor, id: string): Promise<WebhookEndpoint> {
  const endpoint = await lock(tx, WebhookEndpoint, id);
  if (endpoint.unitId !== unitId || endpoint.state === 'removed') throw new NotFound('webhook');
  return endpoint;
}
