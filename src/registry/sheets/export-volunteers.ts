import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Units } from '../../identity/index.js';
import { Exports, type Importer, type RowOf, type SheetExporter, allPages } from '../../platform/index.js';
import { Volunteers, volunteersWhere } from '../data/volunteers.js';
import { volunteerTotalsSheet } from './volunteer-sheets.js';

/** Volunteers with their hours, masked, as the list shows them to the caller. */
@Injectable()
export class ExportVolunteers implements SheetExporter<typeof volunteerTotalsSheet> {
  readonly sheet = volunteerTotalsSheet;

  constructor(
    exports: Exports,
    private readonly volunteers: Volunteers,
    private readonly units: Units,
  ) {
    exports.add(this);
  }

  async *rows(
    db: EntityManager,
    _: object,
    caller: Importer,
  ): AsyncGenerator<RowOf<typeof volunteerTotalsSheet>> {
    for await (const page of allPages(volunteersWhere(db, caller))) {
      const units = await this.units.byIds(page.map(({ communityId }) => communityId));
      for (const { volunteer, contact, minutes } of await this.volunteers.detailed(page)) {
        const { communityId, leftOn } = volunteer;
        yield { ...contact, community: units.get(communityId)?.name ?? null, minutes, leftOn };
      }
    }
  }
}
