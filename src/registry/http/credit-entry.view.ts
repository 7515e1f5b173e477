import { formatInstant } from '../../shared/days.js';
import type { CreditEntryRow } from '../data/credit-entries.js';
import type { CreditList } from '../domain/credit-lists.js';

/** An entry of a public credit list as it was seen. */
export class CreditEntryView {
  id: string;
  version: number;
  organizationId: string;
  list: CreditList;
  validFrom: string;
  /** Last day, inclusive; open when null. */
  validTo: string | null;
  /** Number of the decision (文号). */
  document: string;
  /** Where it was seen. */
  source: string;
  fileId: string | null;
  /** When it was recorded here, RFC 3339. */
  recordedAt: string;
  /** First day on which it no longer counts; null while it was not lifted. */
  liftedOn: string | null;
  liftDocument: string | null;

  static of(row: CreditEntryRow): CreditEntryView {
    const { id, version, organizationId, list, document, source, fileId, liftedOn, liftDocument } = row;
    return {
      ...{ id, version, organizationId, list, validFrom: row.from, validTo: row.until, document, source },
      ...{ fileId, recordedAt: formatInstant(row.recordedAt), liftedOn, liftDocument },
    };
  }
}

/** Entries, newest first. */
export class CreditEntryListView {
  items: CreditEntryView[];
  next: string | null;
}
