import { Injectable } from '@nestjs/common';
import {
  type DataSubject,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
  type Tx,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { dropUnconsented } from './drop-drafts.js';
import { InterviewDraft } from './interview-draft.entity.js';

/** What is drafted of interviews with residents. Who a draft is about only the service ledger knows. */
@Injectable()
export class InterviewDraftData implements PersonalDataHolder {
  readonly name = 'evaluation';
  readonly holds = [InterviewDraft];

  constructor(holders: PersonalDataHolders) {
    holders.add(this);
  }

  /** That there is one; not the words, since copies go through offices that must not read them, and they are not final. */
  async export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]> {
    if (!('phoneMacs' in subject)) return [];
    const rows: { id: string; visitId: string; savedAt: Date }[] = await tx.query(
      `SELECT d.id, d.visit_id AS "visitId", d.saved_at AS "savedAt" FROM interview_draft d
         JOIN visit_sample s ON s.id = d.sample_id JOIN service_recipient r ON r.id = s.recipient_id
        WHERE d.content_sealed IS NOT NULL AND r.phone_mac = ANY($1) ORDER BY d.id`,
      [[...subject.phoneMacs]],
    );
    return rows.map(({ id, visitId, savedAt }) => ({
      ...{ what: 'interview-draft', id },
      fields: { visitId, savedAt: formatInstant(savedAt) },
    }));
  }

  /** Neither name nor phone stands in it. */
  correct(): Promise<number> {
    return Promise.resolve(0);
  }

  /** The service ledger comes first, in the same transaction: who was erased there does not consent any more. */
  erase(tx: Tx): Promise<number> {
    return dropUnconsented(tx);
  }

  /** The same: whoever may not be asked any more is not written about. */
  async withdraw(tx: Tx): Promise<void> {
    await dropUnconsented(tx);
  }
}
