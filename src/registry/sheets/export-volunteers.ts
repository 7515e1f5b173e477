import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Units } from '../../identity/index.js';
import { Exports, type Importer, type RowOf, type SheetExporter, allRows } from '../../platform/index.js';
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
    for await (const each of allRows(volunteersWhere(db, caller))) {
      const [details] = await this.volunteers.detailed([each]);
      const community = (await this.units.byIds([each.communityId])).get(each.communityId)?.name ?? null;
      const { name = '', phone = '' } = details?.contact ?? {};
      yield { name, phone, community, minutes: details?.minutes ?? 0, leftOn: each.leftOn };
    }
  }
}
