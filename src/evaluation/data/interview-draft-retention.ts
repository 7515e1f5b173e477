import { Injectable } from '@nestjs/common';
import { Retention, Settings, sqlRetention } from '../../platform/index.js';
import { instantAt } from '../../shared/days.js';
import { dropDraftsById } from './drop-drafts.js';

/** Interviews that nobody went on with are gone after some days; at once where the ledger heard that somebody does not consent. */
@Injectable()
export class InterviewDraftRetention {
  constructor(retention: Retention, { interviewDraftDays: keptDays }: Settings) {
    retention.add(
      sqlRetention({
        ...{ kind: 'interview-drafts', keptDays, holds: {} },
        over: `FROM interview_draft r WHERE (r.saved_at < $1 OR EXISTS (
          SELECT 1 FROM visit_sample s JOIN service_recipient p ON p.id = s.recipient_id
           WHERE s.id = r.sample_id AND NOT p.consented))`,
        parameters: (before) => [instantAt(before, '00:00')],
        erase: async (tx, ids) => {
          await dropDraftsById(tx, ids);
        },
      }),
    );
  }
}
