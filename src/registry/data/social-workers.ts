import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { type Actor, BusinessClock, Database, keysetPage } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { WorkerLevel } from '../domain/worker-rules.js';
import { seesAllWorkers } from '../people-policies.js';
import { type PersonContact, PersonContacts } from './person-contacts.js';
import { Employment, SocialWorker } from './social-worker.entity.js';

/** Narrows the register. */
export interface WorkerFilter {
  /** Employed there today. */
  readonly organizationId?: string;
  readonly level?: WorkerLevel;
  /** True: employed nowhere today. */
  readonly unattached?: boolean;
}

/** A worker with what a view shows. */
export interface WorkerDetails {
  readonly worker: SocialWorker;
  readonly employments: readonly Employment[];
  readonly contact: PersonContact;
}

const TODAY = 'e.valid_from <= :today AND (e.valid_to IS NULL OR e.valid_to >= :today)';

/** The register as a caller sees it: an organization those whom it employs or employed, authorities all. In no order. */
export function workersWhere(
  db: EntityManager,
  caller: Pick<Actor, 'role' | 'unitId'>,
  { organizationId, level, unattached }: WorkerFilter,
  today: Day,
): SelectQueryBuilder<SocialWorker> {
  const query = db.createQueryBuilder(SocialWorker, 'worker').where('TRUE').setParameters({ today });
  const employed = (where: string) =>
    `EXISTS (SELECT 1 FROM employment e WHERE e.worker_id = worker.id AND ${where})`;
  if (!seesAllWorkers(caller))
    query.andWhere(employed('e.organization_id = :unitId'), { unitId: caller.unitId });
  if (organizationId !== undefined)
    query.andWhere(employed(`e.organization_id = :organizationId AND ${TODAY}`), { organizationId });
  if (level !== undefined) query.andWhere('worker.level = :level', { level });
  if (unattached !== undefined) query.andWhere(unattached ? `NOT ${employed(TODAY)}` : employed(TODAY));
  return query;
}

/** Reads of social workers. */
@Injectable()
export class SocialWorkers {
  constructor(
    private readonly database: Database,
    private readonly contacts: PersonContacts,
    private readonly clock: BusinessClock,
  ) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest, filter: WorkerFilter): Promise<Page<WorkerDetails>> {
    const { items, next } = await keysetPage(this.where(actor, filter), request);
    return { items: await this.detailed(items), next };
  }

  /** One whom the caller may see. NotFound (404) for every other. */
  async one(actor: Actor, id: string): Promise<WorkerDetails> {
    const found = await this.where(actor, {}).andWhere('worker.id = :id', { id }).getMany();
    const [details] = await this.detailed(found);
    if (!details) throw new NotFound('social_worker');
    return details;
  }

  private where(actor: Actor, filter: WorkerFilter) {
    return workersWhere(this.database.reader, actor, filter, dayOf(this.clock.now()));
  }

  private async detailed(workers: readonly SocialWorker[]): Promise<WorkerDetails[]> {
    const workerId = In(workers.map(({ id }) => id));
    const all = await this.database.reader.find(Employment, { where: { workerId }, order: { id: 'DESC' } });
    const contact = await this.contacts.of(workers.map(({ personId }) => personId));
    return workers.map((worker) => ({
      ...{ worker, contact: contact(worker.personId) },
      employments: all.filter((each) => each.workerId === worker.id),
    }));
  }
}
