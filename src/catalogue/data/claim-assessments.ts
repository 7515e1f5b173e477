import type { Outbox, Tx } from '../../platform/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { nextAssessment } from '../domain/claim-rules.js';
import { ClaimAssessmentDue } from '../events.js';
import { ClaimAssessment } from './claim-assessment.entity.js';
import type { Claim } from './claim.entity.js';

/** In the morning of the day after the last for an assessment somebody is told that there was none. */
const DUE_TIME = '09:00';

/** The last day for the next assessment of a claim; null once nobody carries it out. */
export async function assessmentDue(tx: Tx, claim: Claim, everyDays: number): Promise<Day | null> {
  if (claim.state !== 'accepted' && claim.state !== 'reported') return null;
  const [last] = await tx.find(ClaimAssessment, {
    ...{ where: { claimId: claim.id }, order: { assessedOn: 'DESC' }, take: 1 },
  });
  return nextAssessment(last?.assessedOn ?? claim.validFrom, everyDays);
}

/** Looks at a claim again on a day. */
export async function lookAgain(tx: Tx, outbox: Outbox, { id }: Claim, on: Day): Promise<void> {
  await outbox.publish(tx, ClaimAssessmentDue, { claimId: id }, { at: instantAt(on, DUE_TIME), key: id });
}
