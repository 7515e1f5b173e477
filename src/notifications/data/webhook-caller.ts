import { Injectable } from '@nestjs/common';
import { type CallOutcome, Settings, postToStranger } from '../../platform/index.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WebhookSecrets } from './webhook-secrets.js';

const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 65_536;

/** Calls endpoints, signed. */
@Injectable()
export class WebhookCaller {
  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly settings: Settings,
  ) {}

  /** Signs a call that is to be made outside the transaction. */
  prepare(endpoint: WebhookEndpoint, { id, body }: WebhookDelivery): () => Promise<CallOutcome> {
    const url = new URL(endpoint.url);
    const headers = this.secrets.headers(endpoint, id, body);
    const { webhookLoopback: loopback } = this.settings;
    return () =>
      postToStranger(url, body, headers, { loopback, timeoutMs: TIMEOUT_MS, answerBytes: ANSWER_BYTES });
  }
}
