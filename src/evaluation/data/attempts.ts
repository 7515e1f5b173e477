import { Injectable } from '@nestjs/common';
import { type Tx, constraintMeans, create } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuseField } from '../domain/field-refusals.js';
import { VisitAttempt } from './visit-attempt.entity.js';

constraintMeans('visit_attempt_client_id', refuseField.clientIdTaken);

/** One attempt to be kept. */
export type NewAttempt = Omit<VisitAttempt, 'id' | 'version' | 'createdAt'>;

/** Attempts to ask the people of a sample. */
@Injectable()
export class Attempts {
  /** What was written down before under this client id; null for nothing. RuleBroken (409): it was other content. */
  async replayed(tx: Tx, { visitId, clientId, contentSha256 }: Pick<NewAttempt, Key>) {
    if (clientId === null) return null;
    const known = await tx.findOneBy(VisitAttempt, { visitId, clientId });
    RuleBroken.conflictUnlessEmpty(
      known && known.contentSha256 !== contentSha256
        ? [refuseField.clientIdTaken({ pointer: '/clientId' })]
        : [],
    );
    return known;
  }

  /** When somebody was tried in vain. */
  async missed(tx: Tx, sampleId: string): Promise<Date[]> {
    const rows = await tx.findBy(VisitAttempt, { sampleId, outcome: 'not-reached' });
    return rows.map(({ attemptedAt }) => attemptedAt);
  }

  async keep(tx: Tx, attempt: NewAttempt): Promise<void> {
    await create(tx, VisitAttempt, attempt);
  }
}

type Key = 'visitId' | 'clientId' | 'contentSha256';
