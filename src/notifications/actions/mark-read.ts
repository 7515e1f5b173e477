import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock, now, save } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { InboxMessage } from '../data/inbox-message.entity.js';

/** Notes that the receiver has read a message; the first time counts. */
@Injectable()
export class MarkRead {
  constructor(private readonly database: Database) {}

  /** NotFound (404) when it is another account's. */
  run(actor: Actor, id: string): Promise<InboxMessage> {
    return this.database.transaction(async (tx) => {
      const message = await lock(tx, InboxMessage, id);
      if (message.accountId !== actor.accountId) throw new NotFound('message');
      if (!message.readAt) await save(tx, Object.assign(message, { readAt: now(tx) }));
      return message;
    });
  }
}
