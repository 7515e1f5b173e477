import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Importer, Imports, type SheetLoader, type Tx, now } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { CreditEntry } from '../data/credit-entry.entity.js';
import type { Organization } from '../data/organization.entity.js';
import { organizationsByCode } from '../data/organizations-by-code.js';
import { creditEntryViolations } from '../domain/credit-lists.js';
import { refuse } from '../domain/refusals.js';
import { type CreditEntryRow, creditEntrySheet } from './credit-entry-sheet.js';

type Facts = ReadonlyMap<string, Organization>;

/** Records entries of public credit lists, as `POST /credit-entries` does one by one: each counts from its first day on. */
@Injectable()
export class ImportCreditEntries implements SheetLoader<typeof creditEntrySheet, Facts> {
  readonly sheet = creditEntrySheet;

  constructor(imports: Imports) {
    imports.add(this);
  }

  facts(tx: Tx, rows: readonly CreditEntryRow[]): Promise<Facts> {
    return organizationsByCode(
      tx,
      rows.map(({ uscc }) => uscc),
    );
  }

  check({ uscc, validFrom, validTo }: CreditEntryRow, organizations: Facts): Violation[] {
    return [
      ...(organizations.has(uscc) ? [] : [refuse.organizationUnknown({ pointer: '/uscc' })]),
      ...creditEntryViolations({ from: validFrom, until: validTo }),
    ];
  }

  keyOf({ uscc, list, document }: CreditEntryRow): string {
    return JSON.stringify([uscc, list, document]);
  }

  async store(tx: Tx, rows: readonly CreditEntryRow[], { accountId }: Importer, facts: Facts): Promise<void> {
    const same = { createdAt: now(tx), fileId: null, recordedBy: accountId };
    await tx.insert(
      CreditEntry,
      rows.map(({ uscc, ...row }) => ({ ...row, ...same, id: uuid(), organizationId: facts.get(uscc)?.id })),
    );
  }
}
