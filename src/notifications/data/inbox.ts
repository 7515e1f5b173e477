import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { InboxMessage } from './inbox-message.entity.js';

/** Reads of the caller's own inbox. */
@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  /** A page of messages, newest first; only read or only unread ones when asked. */
  page(actor: Actor, request: PageRequest, unread?: boolean): Promise<Page<InboxMessage>> {
    const query = this.own(actor);
    if (unread !== undefined) query.andWhere(`message.readAt IS ${unread ? '' : 'NOT '}NULL`);
    return keysetPage(query, request);
  }

  /** One message. NotFound (404) when it is another account's. */
  async one(actor: Actor, id: string): Promise<InboxMessage> {
    const message = await this.own(actor).andWhere('message.id = :id', { id }).getOne();
    if (!message) throw new NotFound('message');
    return message;
  }

  private own({ accountId }: Actor): SelectQueryBuilder<InboxMessage> {
    return this.database.reader
      .createQueryBuilder(InboxMessage, 'message')
      .where('message.accountId = :accountId', { accountId });
  }
}
