import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { IntentionPublished, IntentionWithdrawn } from '../../tendering/index.js';
import { announce } from '../data/announce.js';
import { PublicIntentions } from '../data/public-intentions.js';
import { intentionNotice, intentionWithdrawnNotice } from '../domain/intention-notices.js';

/** Publishes procurement intentions, their next editions and their withdrawal. */
@Injectable()
export class AnnounceIntentions {
  constructor(private readonly intentions: PublicIntentions) {}

  @Handles(IntentionPublished, 'disclosure.announce-intention')
  async published(tx: Tx, { intentionId }: { intentionId: string }, envelope: Envelope): Promise<void> {
    const intention = await this.intentions.byId(intentionId);
    const subject = { id: intentionId, unitId: intention.buyerId };
    await announce(tx, envelope, subject, intentionNotice(intention));
  }

  @Handles(IntentionWithdrawn, 'disclosure.announce-withdrawn-intention')
  async withdrawn(tx: Tx, { intentionId }: { intentionId: string }, envelope: Envelope): Promise<void> {
    const intention = await this.intentions.byId(intentionId);
    const subject = { id: intentionId, unitId: intention.buyerId };
    await announce(tx, envelope, subject, intentionWithdrawnNotice(intention));
  }
}
