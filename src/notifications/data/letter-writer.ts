import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { KeyRing, PublicUrl, type Tx } from '../../platform/index.js';
import { codeOf } from '../domain/address-rules.js';
import { isWanted } from '../domain/delivery-plan.js';
import { isDuty } from '../domain/duties.js';
import { type Letter, codeLetter, digestMail, noticeMail, noticeSms } from '../domain/letters.js';
import { InboxMessage } from './inbox-message.entity.js';
import { NoticeDelivery } from './notice-delivery.entity.js';
import { EVERY_KIND, UnsubscribeLinks } from './unsubscribe-links.js';
import { WishBook } from './wishes.js';

/** A letter with the link that ends its kind; null where none does. */
export type Written = Letter & { readonly unsubscribeUrl: string | null };

/** Writes what a delivery brings, in its receiver's language. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly wishes: WishBook,
    private readonly links: UnsubscribeLinks,
    private readonly keys: KeyRing,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Null when the receiver no longer wants it. */
  async write(tx: Tx, delivery: NoticeDelivery): Promise<Written | null> {
    if (delivery.purpose === 'digest') return this.digest(tx, delivery);
    if (delivery.purpose === 'notice') return this.notice(tx, delivery);
    const { language } = await this.wishes.of(tx, delivery.accountId, null, delivery.channel);
    const code = codeOf(this.keys.sign(`address-code:${delivery.id}`));
    return { ...codeLetter(delivery.channel, code, language), unsubscribeUrl: null };
  }

  private async notice(tx: Tx, { messageId, accountId, channel }: NoticeDelivery): Promise<Written | null> {
    const message = await tx.findOneByOrFail(InboxMessage, { id: messageId ?? '' });
    const wishes = await this.wishes.of(tx, accountId, message.kind, channel);
    if (!isWanted(message.kind, channel, wishes)) return null;
    if (channel === 'sms') return { ...noticeSms(message, wishes.language), unsubscribeUrl: null };
    const unsubscribe = this.links.for(accountId, message.kind);
    const mail = noticeMail(message, wishes.language, { inbox: this.publicUrl.value, unsubscribe });
    return { ...mail, unsubscribeUrl: isDuty(message.kind) ? null : unsubscribe };
  }

  private async digest(tx: Tx, { id, accountId, day }: NoticeDelivery): Promise<Written | null> {
    const { language, mailPace } = await this.wishes.of(tx, accountId, null, 'mail');
    const gathered = await tx.findBy(NoticeDelivery, { digestId: id });
    const ids = gathered.map(({ messageId }) => messageId ?? '');
    const messages = await tx.find(InboxMessage, { where: { id: In(ids) }, order: { id: 'ASC' } });
    if (mailPace === 'never') return null;
    const unsubscribeUrl = this.links.for(accountId, EVERY_KIND);
    const urls = { inbox: this.publicUrl.value, unsubscribe: unsubscribeUrl };
    return { ...digestMail(messages, language, { day: day ?? '', ...urls }), unsubscribeUrl };
  }
}
