import { Injectable } from '@nestjs/common';
import { type Importer, Imports, KeyRing, type SheetLoader, type Tx } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { enterVolunteer, noteHours } from '../actions/record-volunteer.js';
import { volunteerOf } from '../data/volunteers.js';
import { refusePeople } from '../domain/people-refusals.js';
import {
  type VolunteerHoursRow,
  type VolunteerRow,
  volunteerHoursSheet,
  volunteerSheet,
} from './volunteer-sheets.js';

/** Enters volunteers of the importer's community, as `POST /volunteers` does one by one. */
@Injectable()
export class ImportVolunteers implements SheetLoader<typeof volunteerSheet, null> {
  readonly sheet = volunteerSheet;

  constructor(
    imports: Imports,
    private readonly keys: KeyRing,
  ) {
    imports.add(this);
  }

  facts(): Promise<null> {
    return Promise.resolve(null);
  }

  check(): [] {
    return [];
  }

  keyOf({ name, phone }: VolunteerRow): string {
    return JSON.stringify([name, phone]);
  }

  async store(tx: Tx, rows: readonly VolunteerRow[], importer: Importer): Promise<void> {
    for (const row of rows) await enterVolunteer(tx, this.keys, importer, row);
  }
}

/** Records what volunteers of the importer's community did, as `POST /volunteers/{id}/hours` does one by one. */
@Injectable()
export class ImportVolunteerHours implements SheetLoader<typeof volunteerHoursSheet, null> {
  readonly sheet = volunteerHoursSheet;

  constructor(
    imports: Imports,
    private readonly keys: KeyRing,
  ) {
    imports.add(this);
  }

  facts(): Promise<null> {
    return Promise.resolve(null);
  }

  check(): [] {
    return [];
  }

  /** Rows of one file count each other: more than a day has is refused at the row that goes beyond. */
  async store(tx: Tx, rows: readonly VolunteerHoursRow[], importer: Importer): Promise<void> {
    for (const row of rows) {
      const volunteer = await volunteerOf(tx, this.keys, importer.unitId, row);
      if (!volunteer) throw new RuleBroken([refusePeople.volunteerUnknown({ pointer: '/phone' })]);
      await noteHours(tx, importer, volunteer.id, row);
    }
  }
}
