import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { KeyRing, systemClock } from '../../platform/index.js';
import { type WebhookEndpoint, secretContext } from './webhook-endpoint.entity.js';

const BYTES = 32;

/** Secrets of endpoints and what is signed with them (Standard Webhooks). */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly keys: KeyRing) {}

  /** A fresh secret, to be shown once, and how it is kept. */
  make(endpointId: string): { secret: string; sealed: Buffer } {
    const secret = `whsec_${randomBytes(BYTES).toString('base64')}`;
    return { secret, sealed: this.keys.seal(Buffer.from(secret), secretContext(endpointId)) };
  }

  /** The headers of one call; after a rotation both secrets sign for a while. */
  headers(endpoint: WebhookEndpoint, id: string, body: string): Record<string, string> {
    const at = systemClock.now();
    const { secretSealed, oldSecretSealed, oldSecretUntil } = endpoint;
    const overlaps = oldSecretSealed !== null && oldSecretUntil !== null && at < oldSecretUntil;
    const sealed = overlaps ? [secretSealed, oldSecretSealed] : [secretSealed];
    const signatures = sealed.map((each) => {
      const secret = this.keys.unseal(each, secretContext(endpoint.id)).toString();
      return new Webhook(secret).sign(id, at, body);
    });
    return {
      'content-type': 'application/json',
      'user-agent': 'Sanshe-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
  }
}
