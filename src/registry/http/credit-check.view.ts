import { ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { CreditCheckRow } from '../data/credit-checks.js';
import { type CheckAnswer, creditCheckWarnings } from '../domain/credit-check-rules.js';
import type { CreditList } from '../domain/credit-lists.js';

/** A search of a public credit list about a supplier. */
export class CreditCheckView {
  id: string;
  version: number;
  organizationId: string;
  /** @example judgment-defaulter */
  list: CreditList;
  /** @example 2025-03-03 */
  askedOn: string;
  /** @example clean */
  result: CheckAnswer;
  /** Number of the decision that was found; null when none was. */
  document: string | null;
  /** @example 信用中国 */
  source: string;
  purpose: string;
  fileId: string;
  /** Unit for which it was asked. */
  unitId: string;
  /** Account that asked. */
  askedBy: string;
  /** When it was recorded here, RFC 3339. */
  recordedAt: string;
  /** Where the register and the public list don't agree about that day. */
  warnings: ViolationView[];

  static of({ check, recorded }: CreditCheckRow): CreditCheckView {
    const { id, version, organizationId, list, askedOn, result, document, source, purpose } = check;
    const { fileId, unitId, askedBy, createdAt } = check;
    return {
      ...{ id, version, organizationId, list, askedOn, result, document, source, purpose },
      ...{ fileId, unitId, askedBy, recordedAt: formatInstant(createdAt) },
      warnings: violationViews(creditCheckWarnings({ result, recorded })),
    };
  }
}

/** Searches, newest first. */
export class CreditCheckListView {
  items: CreditCheckView[];
  next: string | null;
}
