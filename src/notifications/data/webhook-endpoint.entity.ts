import { Column, Entity } from 'typeorm';
import { InstantColumn, StatefulRow, declareSealed } from '../../platform/index.js';
import type { WebhookEndpointState } from '../domain/webhook-endpoint.lifecycle.js';
import type { WebhookEvents } from '../domain/webhook-rules.js';

for (const column of ['secret_sealed', 'old_secret_sealed']) {
  const contextOf = ([id = '']: readonly string[]) => secretContext(id);
  declareSealed({ table: 'webhook_endpoint', column, key: ['id'], use: 'sealing', contextOf });
}

/** Where a unit's program is called. */
@Entity()
export class WebhookEndpoint extends StatefulRow<WebhookEndpointState> {
  @Column('uuid')
  unitId: string;

  @Column('uuid')
  registeredBy: string;

  @Column('text')
  url: string;

  @Column('text', { array: true })
  events: WebhookEvents[];

  @Column('bytea')
  secretSealed: Buffer;

  /** The secret before, good beside the new one until `oldSecretUntil` (system time). */
  @Column('bytea', { nullable: true })
  oldSecretSealed: Buffer | null;

  @InstantColumn({ nullable: true })
  oldSecretUntil: Date | null;

  /** First failure since the last success. */
  @InstantColumn({ nullable: true })
  failingSince: Date | null;
}

/** What an endpoint's secrets are bound to. */
export function secretContext(id: string): string {
  return `webhook-secret:${id}`;
}
