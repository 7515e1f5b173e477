import { Injectable, Logger } from '@nestjs/common';
import { maskPhone } from '../../shared/masking.js';
import { Settings } from '../config/settings.js';
import { type SendOutcome, gatewayOutcome } from './send-outcome.js';

/** A short message to one number. */
export interface Sms {
  /** The same at each attempt; a gateway can tell by it what it has sent already. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

const PATIENCE_MS = 10_000;

/** Sends short messages by the driver of `SMS_DRIVER`. */
@Injectable()
export class SmsSender {
  private readonly logger = new Logger('sms');

  constructor(private readonly settings: Settings) {}

  /** False where short messages are not set up. */
  get ready(): boolean {
    return this.settings.smsDriver !== 'none';
  }

  /** Hands a message over. Never throws: what went wrong is the answer. */
  async send(sms: Sms): Promise<SendOutcome> {
    switch (this.settings.smsDriver) {
      case 'http':
        return this.post(sms);
      case 'log':
        // The words may hold a code or somebody's link.
        this.logger.log(`to ${maskPhone(sms.to)}: ${sms.id}`);
        return { result: 'accepted', reply: null };
      case 'none':
        return { result: 'deferred', reply: null };
    }
  }

  private async post({ id, to, text }: Sms): Promise<SendOutcome> {
    const { smsHttpUrl, smsHttpKey } = this.settings;
    try {
      const answer = await fetch(smsHttpUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${smsHttpKey}`,
          'idempotency-key': `"${id}"`,
        },
        body: JSON.stringify({ id, to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await answer.body?.cancel();
      return gatewayOutcome(answer.status);
    } catch {
      return { result: 'deferred', reply: null };
    }
  }
}
