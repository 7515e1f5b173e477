import { Injectable } from '@nestjs/common';
import { KeyRing, Mailer, type SendOutcome, SmsSender, openPersonal } from '../../platform/index.js';
import type { MessageAddress } from './message-address.entity.js';
import type { Written } from './letter-writer.js';

/** Hands letters over, each by its address's channel. */
@Injectable()
export class Courier {
  constructor(
    private readonly keys: KeyRing,
    private readonly mailer: Mailer,
    private readonly sms: SmsSender,
  ) {}

  /** False where a channel is not set up. */
  isReady(channel: MessageAddress['channel']): boolean {
    return channel === 'mail' ? this.mailer.ready : this.sms.ready;
  }

  /**
   * Takes a letter to be handed over outside the transaction. The address is opened here and nowhere else on the way.
   * `id` is the same at each attempt.
   */
  take(
    id: string,
    address: MessageAddress,
    { subject, text, unsubscribeUrl }: Written,
  ): () => Promise<SendOutcome> {
    const to = openPersonal(this.keys, address, 'addressSealed');
    if (address.channel === 'sms') return () => this.sms.send({ id, to, text });
    return () => this.mailer.send({ id, to, subject, text, unsubscribeUrl });
  }
}
