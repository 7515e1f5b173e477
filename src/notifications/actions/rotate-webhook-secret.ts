import { Injectable } from '@nestjs/common';
import { type Actor, Database, save, systemClock } from '../../platform/index.js';
import type { WebhookEndpoint } from '../data/webhook-endpoint.entity.js';
import { WebhookSecrets } from '../data/webhook-secrets.js';
import { lockedEndpoint } from '../data/webhooks.js';

const OVERLAP_MS = 86_400_000;

/** Gives an endpoint a new secret; the one before signs beside it for a day. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly database: Database,
    private readonly secrets: WebhookSecrets,
  ) {}

  /** The new secret is shown once. NotFound (404) when the endpoint is another unit's. */
  run(actor: Actor, id: string): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    return this.database.transaction(async (tx) => {
      const endpoint = await lockedEndpoint(tx, actor, id);
      const { secret, sealed } = this.secrets.make(id);
      const oldSecretUntil = new Date(systemClock.now().getTime() + OVERLAP_MS);
      const old = { oldSecretSealed: endpoint.secretSealed, oldSecretUntil };
      await save(tx, Object.assign(endpoint, old, { secretSealed: sealed }));
      return { endpoint, secret };
    });
  }
}
