import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Exports, type Importer, type SheetExporter, allRows } from '../../platform/index.js';
import { CreditEntry } from '../data/credit-entry.entity.js';
import { Credential } from '../data/credential.entity.js';
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
    for await (const each of allRows(query)) {
      const { kind, number, issuer, validFrom, validTo, year, result, grade } = each;
      const uscc = await codeOf(db, each.organizationId);
      yield { uscc, kind, number, issuer, validFrom, validTo, year, result, grade };
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
    for await (const each of allRows(db.createQueryBuilder(CreditEntry, 'entry'))) {
      const { list, validFrom, validTo, document, source } = each;
      yield { uscc: await codeOf(db, each.organizationId), list, validFrom, validTo, document, source };
    }
  }
}

async function codeOf(db: EntityManager, organizationId: string): Promise<string> {
  const [row]: { uscc: string }[] = await db.query('SELECT uscc FROM organization WHERE id = $1', [
    organizationId,
  ]);
  return row?.uscc ?? '';
}
