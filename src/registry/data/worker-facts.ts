import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { type WorkerLevel, isCertifiedOn } from '../domain/worker-rules.js';
import { Employment, SocialWorker } from './social-worker.entity.js';

/** A social worker as a contract asks about him; no name. */
export interface WorkerFacts {
  /** Employed by the organization that day. */
  readonly employed: boolean;
  /** Of a certificate that was verified and is valid that day; null without one. */
  readonly level: WorkerLevel | null;
}

/** What is known of a social worker on a day; somebody unknown is employed nowhere and has no certificate. */
export async function workerFacts(
  db: EntityManager,
  workerId: string,
  organizationId: string,
  on: Day,
): Promise<WorkerFacts> {
  const worker = await db.findOneBy(SocialWorker, { id: workerId });
  if (!worker) return { employed: false, level: null };
  const jobs = await db.findBy(Employment, { workerId, organizationId });
  const employed = jobs.some(({ validFrom, validTo }) => {
    return validFrom <= on && (validTo === null || on <= validTo);
  });
  return { employed, level: isCertifiedOn(worker, on) ? worker.level : null };
}
