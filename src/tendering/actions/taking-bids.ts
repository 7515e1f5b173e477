import { type Tx, sealAudit } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { lockRunningShared } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { lateViolations } from '../domain/on-time.js';

/**
 * A tender under the lock that bids share, if it takes bids at an instant. NotFound (404) before the publication;
 * RuleBroken (409) from the deadline on.
 */
export async function lockTaking(tx: Tx, tenderId: string, at: Date): Promise<Tender> {
  const tender = await lockRunningShared(tx, tenderId);
  sealAudit(tx, tender.id);
  if (tender.state === 'drafted' || !tender.deadlineAt) throw new NotFound('tender');
  RuleBroken.conflictUnlessEmpty(lateViolations(at, tender.deadlineAt));
  // `closed` still takes what was received in time: the closing job may be faster than the last request's transaction.
  if (tender.state === 'open' || tender.state === 'closed') return tender;
  throw new RuleBroken([refuseAct.takesNoBids({ params: { state: tender.state } })], true);
}
