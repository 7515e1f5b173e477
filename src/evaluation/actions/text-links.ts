import { Injectable } from '@nestjs/common';
import { type Actor, Database, SmsSender, constraintMeans, create, now } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { demandOwn } from '../data/own-visit.js';
import { VisitText } from '../data/visit-text.entity.js';
import { VisitTexts } from '../data/visit-texts.js';
import { Visits } from '../data/visits.js';
import { refuseField } from '../domain/field-refusals.js';

constraintMeans('one_text_waiting', refuseField.textToday);

const NOT_SENT = { attempts: 0, sendingUntil: null, result: null, endedAt: null };

/** The assigned evaluator has links sent to residents; nobody sees a number. */
@Injectable()
export class TextLinks {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly texts: VisitTexts,
    private readonly sms: SmsSender,
  ) {}

  /**
   * Sends to those named, or to everybody who can be written to now, and answers to how many. RuleBroken: 409 where short
   * messages are not set up, 422 with every reason against those named.
   */
  run(actor: Actor, visitId: string, sampleIds: readonly string[] | undefined): Promise<number> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      demandOwn(actor, visit, 'submit');
      RuleBroken.conflictUnlessEmpty(this.sms.ready ? [] : [refuseField.textsNotSetUp()]);
      const { ids, violations } = await this.texts.judge(tx, visit, sampleIds);
      if (sampleIds) RuleBroken.unlessEmpty(violations);
      for (const sampleId of ids) {
        const asked = { visitId, sampleId, sentBy: actor.accountId };
        const { id } = await create(tx, VisitText, { ...asked, ...NOT_SENT });
        await this.texts.schedule(tx, id, now(tx));
      }
      return ids.length;
    });
  }
}
