import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Importer, Imports, Outbox, type SheetLoader, type Tx, now } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { planReminders } from '../actions/plan-reminders.js';
import { Credential } from '../data/credential.entity.js';
import type { Organization } from '../data/organization.entity.js';
import { organizationsByCode } from '../data/organizations-by-code.js';
import { credentialViolations } from '../domain/credentials.js';
import { refuse } from '../domain/refusals.js';
import { isRegistrar } from '../policies.js';
import { type CredentialRow, credentialSheet } from './credential-sheet.js';

type Facts = ReadonlyMap<string, Organization>;

/** Records the credentials of many organizations, as `POST /organizations/{id}/credentials` does one by one. */
@Injectable()
export class ImportCredentials implements SheetLoader<typeof credentialSheet, Facts> {
  readonly sheet = credentialSheet;

  constructor(
    imports: Imports,
    private readonly outbox: Outbox,
  ) {
    imports.add(this);
  }

  facts(tx: Tx, rows: readonly CredentialRow[]): Promise<Facts> {
    return organizationsByCode(
      tx,
      rows.map(({ uscc }) => uscc),
    );
  }

  check(row: CredentialRow, organizations: Facts, importer: Importer): Violation[] {
    const organization = organizations.get(row.uscc);
    return [
      ...(organization ? [] : [refuse.organizationUnknown({ pointer: '/uscc' })]),
      ...(organization && !isRegistrar(importer, organization)
        ? [refuse.otherRegistrar({ pointer: '/uscc' })]
        : []),
      ...credentialViolations(row),
    ];
  }

  keyOf({ uscc, kind, number, validFrom, year }: CredentialRow): string {
    return JSON.stringify([uscc, kind, number, validFrom, year]);
  }

  async store(tx: Tx, rows: readonly CredentialRow[], importer: Importer, facts: Facts): Promise<void> {
    const credentials = rows.map(({ uscc, ...row }) => ({
      ...row,
      ...{ id: uuid(), createdAt: now(tx), fileId: null, recordedBy: importer.accountId },
      organizationId: facts.get(uscc)?.id,
    }));
    await tx.insert(Credential, credentials);
    for (const credential of credentials) await planReminders(tx, this.outbox, credential);
  }
}
