import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/index.js';
import type { Channel } from '../domain/channels.js';
import type { Wishes } from '../domain/delivery-plan.js';
import type { Language } from '../domain/letters.js';
import type { NoticeKind } from '../domain/notice-texts.js';
import { MessagePreference } from './message-preference.entity.js';

/** A wish for one kind and channel. */
export interface Choice {
  readonly kind: NoticeKind;
  readonly channel: Channel;
  readonly wanted: boolean;
}

/** How receivers want to be told. */
@Injectable()
export class WishBook {
  constructor(private readonly settings: Settings) {}

  /** What one account wants of one kind by one channel, and in which language. */
  async of(
    db: EntityManager,
    accountId: string,
    kind: NoticeKind | null,
    channel: Channel,
  ): Promise<Wishes & { readonly language: Language }> {
    const [row]: {
      language: Language | null;
      pace: Wishes['mailPace'] | null;
      quiet: string | null;
      chosen: boolean | null;
    }[] = await db.query(
      `SELECT p.language, p.mail_pace AS pace, p.quiet_hours AS quiet, c.wanted AS chosen
           FROM (SELECT $1::uuid AS account_id) a LEFT JOIN message_preference p USING (account_id)
           LEFT JOIN message_choice c ON c.account_id = a.account_id AND c.kind = $2 AND c.channel = $3`,
      [accountId, kind, channel],
    );
    return {
      language: row?.language ?? 'zh',
      mailPace: row?.pace ?? 'at-once',
      quietHours: row?.quiet ?? this.settings.quietHours,
      chosen: row?.chosen ?? undefined,
    };
  }

  /** An account's own words; null: as the settings say. */
  preference(db: EntityManager, accountId: string): Promise<MessagePreference | null> {
    return db.findOneBy(MessagePreference, { accountId });
  }

  /** What an account chose, by kind. */
  choices(db: EntityManager, accountId: string): Promise<Choice[]> {
    return db.query(
      'SELECT kind, channel, wanted FROM message_choice WHERE account_id = $1 ORDER BY kind, channel',
      [accountId],
    );
  }
}
