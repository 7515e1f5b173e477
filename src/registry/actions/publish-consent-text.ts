import { Injectable } from '@nestjs/common';
import { type Actor, type ConsentScope, Database, create, now } from '../../platform/index.js';
import { ConsentText } from '../data/consent-text.entity.js';
import { newestText } from '../data/consent-texts.js';

/** Publishes a new edition of what people are told before they consent; consents to the old one stay what they are. */
@Injectable()
export class PublishConsentText {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, scope: ConsentScope, text: string): Promise<ConsentText> {
    return this.database.transaction(async (tx) => {
      const newest = await newestText(tx, scope, now(tx));
      const edition = (newest?.edition ?? 0) + 1;
      return create(tx, ConsentText, { scope, edition, text, publishedBy: actor.accountId });
    });
  }
}
