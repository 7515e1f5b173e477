import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EdgeProblem, Settings, systemClock } from '../../platform/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { NotFound } from '../../shared/refused.js';

/** A short message as residents send it, whichever gateway it comes through. */
export interface ShortMessage {
  /** The gateway's own id: the same message twice has the same. */
  readonly id: string;
  /** The community whose number was written to. */
  readonly communityId: string;
  /** The sender's phone. */
  readonly from: string;
  readonly text: string;
  /** `emergency` from a one-key device (一键通). */
  readonly kind: 'request' | 'emergency';
}

/** What a gateway sends beside a message, to prove that it is the one. */
export interface Delivered {
  readonly timestamp: string;
  readonly signature: string;
}

/** A way in which short messages come: one class for each kind of gateway. */
export abstract class SmsGateway {
  /** Returns when the message comes from the gateway; EdgeProblem (401) otherwise, NotFound when there is no gateway. */
  abstract demandGenuine(message: ShortMessage, delivered: Delivered): void;
}

const SECONDS_OF_GRACE = 300;

/** A gateway that calls by HTTP and signs with a shared secret (the headers are those of Standard Webhooks). */
@Injectable()
export class HmacSmsGateway extends SmsGateway {
  constructor(private readonly settings: Settings) {
    super();
  }

  demandGenuine(message: ShortMessage, { timestamp, signature }: Delivered): void {
    const secret = this.settings.smsGatewaySecret;
    if (secret === '') throw new NotFound('sms_gateway');
    const age = Math.abs(systemClock.now().getTime() / 1000 - Number(timestamp));
    const fresh = /^\d{1,12}$/.test(timestamp) && age <= SECONDS_OF_GRACE;
    const expected = Buffer.from(smsSignature(secret, timestamp, message));
    const given = Buffer.from(signature);
    const genuine = expected.length === given.length && timingSafeEqual(expected, given);
    if (!fresh || !genuine)
      throw new EdgeProblem('not-signed-in', [], { 'www-authenticate': 'Webhook-Signature' });
  }
}

/** `v1,` and the HMAC-SHA256, in base64, of `{id}.{timestamp}.{body}`, the body as canonical JSON (RFC 8785). */
export function smsSignature(secret: string, timestamp: string, message: ShortMessage): string {
  const { id, communityId, from, text, kind } = message;
  const body = canonicalJson({ id, communityId, from, text, kind });
  const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return `v1,${mac}`;
}
