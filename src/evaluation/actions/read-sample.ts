import { Injectable } from '@nestjs/common';
import { RecipientLedger } from '../../contracting/index.js';
import { type Actor, Database, now, touch } from '../../platform/index.js';
import { Forbidden } from '../../shared/refused.js';
import { SurveyLinks } from '../../surveys/index.js';
import { type SampledPerson, Samples } from '../data/samples.js';
import type { VisitAttempt } from '../data/visit-attempt.entity.js';
import type { VisitText } from '../data/visit-text.entity.js';
import { Visits } from '../data/visits.js';
import { refuse } from '../domain/refusals.js';
import { stillToAsk } from '../domain/sample-use.js';
import { mayConductVisit } from '../policies.js';

/** Somebody of the sample as the assigned evaluator needs to see him; contact and link only while they are needed. */
export interface SampleEntry extends SampledPerson {
  readonly contact: { readonly name: string; readonly phone: string } | null;
  readonly surveyToken: string | null;
  readonly attempts: readonly VisitAttempt[];
  readonly texts: readonly VisitText[];
}

/** The assigned evaluator reads whom to ask. Every contact revealed stands in the audit log. */
@Injectable()
export class ReadSample {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly samples: Samples,
    private readonly ledger: RecipientLedger,
    private readonly links: SurveyLinks,
  ) {}

  /**
   * Contacts of those still to be asked, of the reserve only as many as stand in for somebody; none once the visit is
   * handed in (个人信息保护法 art. 6). 404 for a visit of others, 403 for everybody but the assigned evaluator.
   */
  run(actor: Actor, visitId: string): Promise<SampleEntry[]> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.find(actor, visitId);
      if (!mayConductVisit(actor, visit)) throw new Forbidden([refuse.visitNotYours()]);
      const sample = await this.samples.ofVisit(visitId, tx);
      const asked = visit.state === 'assigned' ? stillToAsk(sample) : [];
      const contacts = await this.ledger.contact(
        tx,
        asked.map(({ recipientId }) => recipientId),
      );
      const byRecipient = new Map(contacts.map(({ recipientId, ...contact }) => [recipientId, contact]));
      const tokens = await this.links.liveTokens(visitId, now(tx));
      const attempts = await this.samples.attempts(visitId);
      const texts = await this.samples.texts(visitId);
      touch(tx, 'visit', visitId, 'read-sample');
      return sample.map((person) => ({
        ...person,
        contact: byRecipient.get(person.recipientId) ?? null,
        surveyToken: tokens.get(person.id) ?? null,
        attempts: attempts.filter(({ sampleId }) => sampleId === person.id),
        texts: texts.filter(({ sampleId }) => sampleId === person.id),
      }));
    });
  }
}
