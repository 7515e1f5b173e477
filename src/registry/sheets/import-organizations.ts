import { Injectable } from '@nestjs/common';
import { createOrganizationUnits } from '../../identity/index.js';
import { type Importer, Imports, type SheetLoader, type Tx, now } from '../../platform/index.js';
import { Categories, Places } from '../../reference/index.js';
import type { Violation } from '../../shared/violation.js';
import { Organization } from '../data/organization.entity.js';
import { organizationLifecycle } from '../domain/organization.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { type KnownCodes, registrationViolations } from '../domain/registration.js';
import { type OrganizationRow, organizationSheet } from './organization-sheet.js';

interface Facts extends KnownCodes {
  /** Codes of the categories by code and by Chinese name. */
  readonly codes: ReadonlyMap<string, string>;
  readonly registered: ReadonlySet<string>;
}

/** Enters suppliers from a sheet, as `POST /organizations` does one by one: registered, to be verified by somebody else. */
@Injectable()
export class ImportOrganizations implements SheetLoader<typeof organizationSheet, Facts> {
  readonly sheet = organizationSheet;

  constructor(
    imports: Imports,
    private readonly categories: Categories,
    private readonly places: Places,
  ) {
    imports.add(this);
  }

  async facts(tx: Tx, rows: readonly OrganizationRow[]): Promise<Facts> {
    const categories = await this.categories.all();
    const found: { uscc: string }[] = await tx.query('SELECT uscc FROM organization WHERE uscc = ANY($1)', [
      rows.map(({ uscc }) => uscc),
    ]);
    return {
      categories: new Set(categories.map(({ code }) => code)),
      codes: new Map(categories.flatMap(({ code, name }) => [code, name].map((key) => [key, code]))),
      areas: await this.places.knownCodes([...new Set(rows.flatMap(({ areas }) => areas))]),
      registered: new Set(found.map(({ uscc }) => uscc)),
    };
  }

  check(row: OrganizationRow, facts: Facts): Violation[] {
    return [
      ...registrationViolations({ ...row, categories: categoriesOf(row, facts) }, facts),
      ...(facts.registered.has(row.uscc) ? [refuse.alreadyRegistered({ pointer: '/uscc' })] : []),
    ];
  }

  keyOf({ uscc }: OrganizationRow): string {
    return uscc;
  }

  async store(tx: Tx, rows: readonly OrganizationRow[], importer: Importer, facts: Facts): Promise<void> {
    const units = await createOrganizationUnits(
      tx,
      rows.map(({ name }) => name),
    );
    const same = { state: organizationLifecycle.initial, createdAt: now(tx) };
    const by = { registrarId: importer.unitId, registeredBy: importer.accountId };
    await tx.insert(
      Organization,
      rows.map((row, at) => ({
        ...row,
        ...same,
        ...by,
        id: units[at],
        categories: categoriesOf(row, facts),
      })),
    );
  }
}

function categoriesOf({ categories }: OrganizationRow, { codes }: Facts): string[] {
  return [...new Set(categories.map((each) => codes.get(each) ?? each))];
}
