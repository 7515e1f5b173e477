import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { type PersonInput, knownPerson } from '../data/known-persons.js';
import { Organization } from '../data/organization.entity.js';
import { Employment, SocialWorker } from '../data/social-worker.entity.js';
import { refusePeople } from '../domain/people-refusals.js';
import {
  type WorkerCertificate,
  employmentViolations,
  endViolations,
  workerCertificateViolations,
} from '../domain/worker-rules.js';
import { writesOfEmployer } from '../people-policies.js';

constraintMeans('social_worker_person', refusePeople.workerKnown);
constraintMeans('social_worker_number', () =>
  refusePeople.certificateNumberTaken({ pointer: '/certificateNumber' }),
);
constraintMeans('employment_once', refusePeople.employedAlready);

/** Where and since when somebody works. */
export interface EmploymentInput {
  readonly organizationId: string;
  readonly post: string;
  readonly validFrom: Day;
}

/** Enters social workers and where they work: each has an employer when he is entered. */
@Injectable()
export class RegisterWorker {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** Its id. RuleBroken: figures that don't fit (422), somebody who is there (409). Forbidden: another's employer. */
  run(
    actor: Actor,
    person: PersonInput,
    certificate: WorkerCertificate,
    employment: EmploymentInput,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty([
        ...workerCertificateViolations(certificate),
        ...(await this.employerViolations(tx, actor, employment)),
      ]);
      const worker = await create(tx, SocialWorker, {
        ...{ ...certificate, personId: (await knownPerson(tx, this.keys, person)).id },
        ...{ enteredBy: actor.accountId, verifiedBy: null, verifiedOn: null },
      });
      await this.employed(tx, actor, worker.id, employment);
      return worker.id;
    });
  }

  /** A further employer. RuleBroken: 422, or 409 for the same at the same time. */
  async employ(actor: Actor, workerId: string, employment: EmploymentInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lock(tx, SocialWorker, workerId);
      RuleBroken.unlessEmpty(await this.employerViolations(tx, actor, employment));
      await this.employed(tx, actor, workerId, employment);
    });
  }

  /** Ends an employment with its last day and the reason. */
  async end(actor: Actor, workerId: string, id: string, validTo: Day, endReason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const employment = await lock(tx, Employment, id);
      if (employment.workerId !== workerId || !writesOfEmployer(actor, employment.organizationId))
        throw new NotFound('employment');
      RuleBroken.unlessEmpty(endViolations(employment, validTo, dayOf(now(tx))));
      await save(tx, Object.assign(employment, { validTo, endReason }));
    });
  }

  private async employerViolations(
    tx: Tx,
    actor: Actor,
    { organizationId, validFrom }: EmploymentInput,
  ): Promise<Violation[]> {
    if (!writesOfEmployer(actor, organizationId)) throw new Forbidden([refusePeople.employerNotYours()]);
    const employer = await tx.findOneBy(Organization, { id: organizationId });
    const known = employer !== null && employer.state !== 'withdrawn';
    return [
      ...(known ? [] : [refusePeople.employerUnknown({ pointer: '/organizationId' })]),
      ...employmentViolations(validFrom, dayOf(now(tx))),
    ];
  }

  private async employed(tx: Tx, actor: Actor, workerId: string, employment: EmploymentInput): Promise<void> {
    const end = { validTo: null, endReason: null };
    await create(tx, Employment, { ...employment, ...end, workerId, recordedBy: actor.accountId });
  }
}
