import { Injectable } from '@nestjs/common';
import { RecipientLedger } from '../../contracting/index.js';
import { Handles, SmsSender, type Tx, lock, now, save } from '../../platform/index.js';
import { retryAt } from '../../shared/retries.js';
import { LinkWords } from '../data/link-words.js';
import { VisitText } from '../data/visit-text.entity.js';
import { VisitTexts } from '../data/visit-texts.js';
import { Visit } from '../data/visit.entity.js';
import type { TextResult } from '../domain/visit-texts.js';
import { VisitTextDue } from '../events.js';

/** Hands a resident's link to the gateway, under one id at every try; the number is looked up for it, and revealed by the audit. */
@Injectable()
export class SendVisitTexts {
  constructor(
    private readonly texts: VisitTexts,
    private readonly ledger: RecipientLedger,
    private readonly words: LinkWords,
    private readonly sms: SmsSender,
  ) {}

  /** A message that came twice is absorbed; one to who has answered, refused or was forgotten meanwhile is not sent. */
  @Handles(VisitTextDue, 'evaluation.send-visit-texts')
  async send(tx: Tx, { textId }: { textId: string }): Promise<void> {
    const text = await lock(tx, VisitText, textId);
    if (text.result !== null) return;
    const visit = await tx.findOneByOrFail(Visit, { id: text.visitId });
    const person = (await this.texts.writable(tx, visit)).get(text.sampleId);
    const [contact] = person?.token ? await this.ledger.contact(tx, [person.recipientId]) : [];
    if (!person?.token || !contact) return end(tx, text, 'not-needed');
    const words = await this.words.of(tx, visit, person.token);
    const { result } = await this.sms.send({ id: text.id, to: contact.phone, text: words });
    text.attempts += 1;
    const again = result === 'deferred' ? retryAt(now(tx), text.attempts) : null;
    if (!again) return end(tx, text, result === 'deferred' ? 'given-up' : result);
    await save(tx, text);
    await this.texts.schedule(tx, text.id, again);
  }
}

async function end(tx: Tx, text: VisitText, result: TextResult): Promise<void> {
  await save(tx, Object.assign(text, { result, endedAt: now(tx) }));
}
