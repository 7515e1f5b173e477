import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import {
  BusinessClock,
  Exports,
  type Importer,
  type RowOf,
  type SheetExporter,
  allRows,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Organization } from '../data/organization.entity.js';
import { PersonContacts } from '../data/person-contacts.js';
import { Employment } from '../data/social-worker.entity.js';
import { type WorkerFilter, workersWhere } from '../data/social-workers.js';
import { workerSheet } from './worker-sheet.js';

type Row = RowOf<typeof workerSheet>;

/** Social workers, masked, a line for each present employer, as the list shows them to the caller. */
@Injectable()
export class ExportWorkers implements SheetExporter<typeof workerSheet, WorkerFilter> {
  readonly sheet = workerSheet;

  constructor(
    exports: Exports,
    private readonly contacts: PersonContacts,
    private readonly clock: BusinessClock,
  ) {
    exports.add(this);
  }

  async *rows(db: EntityManager, filter: WorkerFilter, caller: Importer): AsyncGenerator<Row> {
    const today = dayOf(this.clock.now());
    for await (const worker of allRows(workersWhere(db, caller, filter, today))) {
      const { level, certificateNumber, certificateFrom, certificateTo } = worker;
      const contact = (await this.contacts.of([worker.personId]))(worker.personId);
      const present = await db.findBy(Employment, { workerId: worker.id, validTo: IsNull() });
      const employers = await db.findBy(Organization, { id: In(present.map((each) => each.organizationId)) });
      for (const { organizationId, post, validFrom } of present) {
        const uscc = employers.find(({ id }) => id === organizationId)?.uscc ?? '';
        yield {
          ...{ ...contact, level, certificateNumber, certificateFrom, certificateTo, uscc, post, validFrom },
        };
      }
    }
  }
}
