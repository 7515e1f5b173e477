import { Injectable } from '@nestjs/common';
import { RecipientLedger } from '../../contracting/index.js';
import {
  type Errand,
  Errands,
  Handles,
  type SendOutcome,
  type Sending,
  SmsSender,
  type Tx,
  claim,
  lock,
  lookAfter,
  now,
  save,
} from '../../platform/index.js';
import { retryAt } from '../../shared/retries.js';
import { LinkWords } from '../data/link-words.js';
import { VisitText } from '../data/visit-text.entity.js';
import { VisitTexts } from '../data/visit-texts.js';
import { Visit } from '../data/visit.entity.js';
import type { TextResult } from '../domain/visit-texts.js';
import { VisitTextDue } from '../events.js';

const LINE = 'sms';
const CROWDED_MS = 60_000;

/**
 * Hands a resident's link to the gateway, under one id at every try, outside any transaction; the number is looked up
 * for it, and revealed by the audit.
 */
@Injectable()
export class SendVisitTexts {
  private readonly sending: Sending<VisitText> = {
    lock: (tx, id) => lock(tx, VisitText, id),
    come: (tx, id, at) => this.texts.schedule(tx, id, at),
    // It is tried again like what the gateway put off.
    cutOff: (tx, text) => this.note(tx, text, 'deferred'),
  };

  constructor(
    private readonly texts: VisitTexts,
    private readonly ledger: RecipientLedger,
    private readonly words: LinkWords,
    private readonly sms: SmsSender,
    private readonly errands: Errands,
  ) {}

  /** A message that came twice is absorbed; one to who has answered, refused or was forgotten meanwhile is not sent. */
  @Handles(VisitTextDue, 'evaluation.send-visit-texts')
  async send(tx: Tx, { textId }: { textId: string }): Promise<Errand | null> {
    const text = await lock(tx, VisitText, textId);
    if (text.result !== null) return null;
    if (await lookAfter(tx, this.sending, text)) return null;
    if (!this.errands.hasRoom(LINE)) {
      await this.texts.schedule(tx, textId, new Date(now(tx).getTime() + CROWDED_MS));
      return null;
    }
    const visit = await tx.findOneByOrFail(Visit, { id: text.visitId });
    const person = (await this.texts.writable(tx, visit)).get(text.sampleId);
    const [contact] = person?.token ? await this.ledger.contact(tx, [person.recipientId]) : [];
    if (!person?.token || !contact) {
      await this.end(tx, text, 'not-needed');
      return null;
    }
    const sms = { id: text.id, to: contact.phone, text: await this.words.of(tx, visit, person.token) };
    return claim(tx, this.sending, text, {
      line: LINE,
      talk: () => this.sms.send(sms),
      record: (later, sent, { result }) => this.note(later, sent, result),
    });
  }

  private async note(tx: Tx, text: VisitText, result: SendOutcome['result']): Promise<void> {
    Object.assign(text, { attempts: text.attempts + 1 });
    const again = result === 'deferred' ? retryAt(now(tx), text.attempts) : null;
    if (!again) return this.end(tx, text, result === 'deferred' ? 'given-up' : result);
    await save(tx, text);
    await this.texts.schedule(tx, text.id, again);
  }

  private async end(tx: Tx, text: VisitText, result: TextResult): Promise<void> {
    await save(tx, Object.assign(text, { result, endedAt: now(tx) }));
    await this.texts.callOff(tx, text.id);
  }
}
