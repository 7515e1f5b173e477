import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Exports, type Importer, type SheetExporter, allPages } from '../../platform/index.js';
import { CreditEntry } from '../data/credit-entry.entity.js';
import { Credential } from '../data/credential.entity.js';
import { codesOf } from '../data/organizations-by-code.js';
import { recordScope } from '../record-scope.js';
import { type CredentialRow, credentialSheet } from './credential-sheet.js';
import { type CreditEntryRow, creditEntrySheet } from './credit-entry-sheet.js';

/** Papers of every organization, or of the caller's own, in the form in which they are entered. */
@Injectable()
export class ExportCredentials implements SheetExporter<typeof credentialSheet> {
  readonly sheet = credentialSheet;

  constructor(exports: Exports) {
    exports.add(this);
  }

  async *rows(db: EntityManager, _: object, caller: Importer): AsyncGenerator<CredentialRow> {
    const query = db.createQueryBuilder(Credential, 'credential').where('TRUE');
    if (recordScope(caller) === 'own')
      query.andWhere('credential.organizationId = :unitId', { unitId: caller.unitId });
    for await (const page of allPages(query)) {
      const codes = await codesOf(
        db,
        page.map(({ organizationId }) => organizationId),
      );
      for (const each of page) {
        const { organizationId, kind, number, issuer, validFrom, validTo, year, result, grade } = each;
        const uscc = codes.get(organizationId) ?? '';
        yield { uscc, kind, number, issuer, validFrom, validTo, year, result, grade };
      }
    }
  }
}

/** Entries of public credit lists, in the form in which they are entered. */
@Injectable()
export class ExportCreditEntries implements SheetExporter<typeof creditEntrySheet> {
  readonly sheet = creditEntrySheet;

  constructor(exports: Exports) {
    exports.add(this);
  }

  async *rows(db: EntityManager): AsyncGenerator<CreditEntryRow> {
    for await (const page of allPages(db.createQueryBuilder(CreditEntry, 'entry'))) {
      const codes = await codesOf(
        db,
        page.map(({ organizationId }) => organizationId),
      );
      for (const { organizationId, list, validFrom, validTo, document, source } of page)
        yield { uscc: codes.get(organizationId) ?? '', list, validFrom, validTo, document, source };
    }
  }
}
