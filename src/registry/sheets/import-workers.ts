import { Injectable } from '@nestjs/common';
import {
  type Importer,
  Imports,
  KeyRing,
  type SheetLoader,
  type Tx,
  create,
  now,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { knownPerson } from '../data/known-persons.js';
import type { Organization } from '../data/organization.entity.js';
import { organizationsByCode } from '../data/organizations-by-code.js';
import { Employment, SocialWorker } from '../data/social-worker.entity.js';
import { refusePeople } from '../domain/people-refusals.js';
import { employmentViolations, workerCertificateViolations } from '../domain/worker-rules.js';
import { writesOfEmployer } from '../people-policies.js';
import { type WorkerRow, workerSheet } from './worker-sheet.js';

interface Facts {
  readonly employers: ReadonlyMap<string, Organization>;
  readonly today: Day;
}

/** Enters the social workers of many organizations, as `POST /social-workers` does one by one. */
@Injectable()
export class ImportWorkers implements SheetLoader<typeof workerSheet, Facts> {
  readonly sheet = workerSheet;

  constructor(
    imports: Imports,
    private readonly keys: KeyRing,
  ) {
    imports.add(this);
  }

  async facts(tx: Tx, rows: readonly WorkerRow[]): Promise<Facts> {
    const codes = rows.map(({ uscc }) => uscc);
    return { employers: await organizationsByCode(tx, codes), today: dayOf(now(tx)) };
  }

  check(row: WorkerRow, { employers, today }: Facts, importer: Importer): Violation[] {
    const employer = employers.get(row.uscc);
    const known = employer !== undefined && employer.state !== 'withdrawn';
    const others = known && !writesOfEmployer(importer, employer.id);
    return [
      ...(known ? [] : [refusePeople.employerUnknown({ pointer: '/uscc' })]),
      ...(others ? [refusePeople.employerNotYours({ pointer: '/uscc' })] : []),
      ...workerCertificateViolations(row),
      ...employmentViolations(row.validFrom, today),
    ];
  }

  keyOf({ name, phone }: WorkerRow): string {
    return JSON.stringify([name, phone]);
  }

  async store(tx: Tx, rows: readonly WorkerRow[], importer: Importer, { employers }: Facts): Promise<void> {
    for (const row of rows) {
      const { level, certificateNumber, certificateFrom, certificateTo, post, validFrom } = row;
      const worker = await create(tx, SocialWorker, {
        ...{ level, certificateNumber, certificateFrom, certificateTo },
        ...{ personId: (await knownPerson(tx, this.keys, row)).id, enteredBy: importer.accountId },
        ...{ verifiedBy: null, verifiedOn: null },
      });
      await create(tx, Employment, {
        ...{ workerId: worker.id, organizationId: employers.get(row.uscc)?.id ?? '', post, validFrom },
        ...{ validTo: null, endReason: null, recordedBy: importer.accountId },
      });
    }
  }
}
