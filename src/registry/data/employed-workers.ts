import { type EntityManager, In } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { isCertifiedOn } from '../domain/worker-rules.js';
import { Employment, SocialWorker } from './social-worker.entity.js';

/** What is asked of a social worker on a day. */
export interface WorkerOnDay {
  readonly isEmployed: boolean;
  /** A verified certificate is valid (持证上岗). */
  readonly isCertified: boolean;
}

/** How social workers stood with an employer on a day; nobody unknown is employed. Nothing personal is read. */
export async function employedWorkers(
  db: EntityManager,
  organizationId: string,
  workerIds: readonly string[],
): Promise<(workerId: string, on: Day) => WorkerOnDay> {
  if (workerIds.length === 0) return () => ({ isEmployed: false, isCertified: false });
  const ids = [...new Set(workerIds)];
  const workers = new Map((await db.findBy(SocialWorker, { id: In(ids) })).map((row) => [row.id, row]));
  const times = await db.findBy(Employment, { organizationId, workerId: In(ids) });
  return (workerId, on) => {
    const worker = workers.get(workerId);
    return {
      isEmployed: times.some(
        ({ workerId: id, validFrom, validTo }) =>
          id === workerId && validFrom <= on && (validTo === null || on <= validTo),
      ),
      isCertified: worker !== undefined && isCertifiedOn(worker, on),
    };
  };
}
