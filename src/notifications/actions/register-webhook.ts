import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  Settings,
  constraintMeans,
  create,
  isLoopback,
  isPublicAddress,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { WebhookEndpoint } from '../data/webhook-endpoint.entity.js';
import { WebhookSecrets } from '../data/webhook-secrets.js';
import { refuse } from '../domain/refusals.js';
import {
  type HostFacts,
  type WebhookEvents,
  endpointViolations,
  urlViolations,
} from '../domain/webhook-rules.js';

constraintMeans('webhook_endpoint_one_url', () => refuse.urlTaken({ pointer: '/url' }));

/** Registers where the caller's unit is called. */
@Injectable()
export class RegisterWebhook {
  constructor(
    private readonly database: Database,
    private readonly secrets: WebhookSecrets,
    private readonly settings: Settings,
  ) {}

  /** The endpoint, and its secret, which is shown once. RuleBroken with every reason; an address in use (409). */
  run(
    { accountId, unitId }: Actor,
    { url, events }: { url: string; events: readonly WebhookEvents[] },
  ): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    const violations = urlViolations(parsed, this.hostFacts(parsed));
    const id = uuid();
    const { secret, sealed } = this.secrets.make(id);
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM unit WHERE id = $1 FOR NO KEY UPDATE', [unitId]);
      const live = await tx.countBy(WebhookEndpoint, { unitId, state: Not('removed' as const) });
      RuleBroken.unlessEmpty([...violations, ...endpointViolations(live)]);
      const facts = { id, unitId, registeredBy: accountId, url: parsed?.href ?? '', events: [...events] };
      const secrets = {
        secretSealed: sealed,
        oldSecretSealed: null,
        oldSecretUntil: null,
        failingSince: null,
      };
      const endpoint = await create(tx, WebhookEndpoint, { state: 'enabled', ...facts, ...secrets });
      return { endpoint, secret };
    });
  }

  private hostFacts(url: URL | null): HostFacts {
    const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
    const own = host === 'localhost' || isLoopback(host);
    return {
      publicLiteral: isIP(host) ? isPublicAddress(host) : null,
      allowedLoopback: own && this.settings.webhookLoopback,
    };
  }
}
