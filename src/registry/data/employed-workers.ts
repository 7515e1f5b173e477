import { type EntityManager, In } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { type WorkerLevel, isCertifiedOn } from '../domain/worker-rules.js';
import { Employment, SocialWorker } from './social-worker.entity.js';

/** What is asked of a social worker on a day. */
export interface WorkerOnDay {
  readonly isEmployed: boolean;
  /** Of a certificate that was verified and is valid that day (持证上岗); null without one. */
  readonly level: WorkerLevel | null;
}

/** How social workers stood with an employer on a day; nobody unknown is employed. Nothing personal is read. */
export async function employedWorkers(
  db: EntityManager,
  organizationId: string,
  workerIds: readonly string[],
): Promise<(workerId: string, on: Day) => WorkerOnDay> {
  if (workerIds.length === 0) return () => ({ isEmployed: false, level: null });
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
      level: worker && isCertifiedOn(worker, on) ? worker.level : null,
    };
  };
}
