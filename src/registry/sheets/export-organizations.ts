import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BusinessClock, Exports, type RowOf, type SheetExporter, allRows } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { type OrganizationFilter, organizationsWhere } from '../data/organization-search.js';
import { registeredOrganizationSheet } from './registered-organization-sheet.js';

type Row = RowOf<typeof registeredOrganizationSheet>;

/** Suppliers, as the list shows them to everybody. */
@Injectable()
export class ExportOrganizations implements SheetExporter<
  typeof registeredOrganizationSheet,
  OrganizationFilter
> {
  readonly sheet = registeredOrganizationSheet;

  constructor(
    exports: Exports,
    private readonly clock: BusinessClock,
  ) {
    exports.add(this);
  }

  async *rows(db: EntityManager, filter: OrganizationFilter): AsyncGenerator<Row> {
    for await (const each of allRows(organizationsWhere(db, filter, dayOf(this.clock.now())))) {
      const { uscc, name, legalForm, categories, areas, state, createdAt, businessScope } = each;
      yield { uscc, name, legalForm, categories, areas, businessScope, state, enteredOn: dayOf(createdAt) };
    }
  }
}
