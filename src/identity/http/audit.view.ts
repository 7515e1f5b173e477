import { formatInstant } from '../../shared/days.js';
import type { AuditEventRow } from '../data/audit-events.js';

/** One object that a transaction touched. */
export class TouchedView {
  /** @example tender */
  type: string;
  id: string;
  /** @example publish */
  action: string;
}

/** One column of an object that was changed. */
export class ChangeView {
  /** @example contract */
  type: string;
  id: string;
  /** @example amount_fen */
  column: string;
  /** False where only the fact of the change is kept: secrets, personal data, sentences. */
  shown: boolean;
  /** Amounts in fen, instants in UTC. @example 46800000 */
  before: string | null;
  after: string | null;
}

/** One writing transaction, or a read that is accounted for: who, as which unit and role, did what, when, from where. */
export class AuditEventView {
  id: string;
  /** Business time, RFC 3339. */
  at: string;
  accountId: string | null;
  unitId: string | null;
  role: string;
  /** @example POST /api/v1/tenders/:id/publish */
  route: string;
  requestId: string | null;
  address: string | null;
  objects: TouchedView[];
  /** As the caller gave it in `X-Reason`. @example 核查投诉所涉采购过程 */
  reason: string | null;
  changes: ChangeView[];

  static of(row: AuditEventRow): AuditEventView {
    return {
      id: row.id,
      at: formatInstant(row.at),
      accountId: row.account_id,
      unitId: row.unit_id,
      role: row.role,
      route: row.route,
      requestId: row.request_id,
      address: row.address,
      objects: row.objects.map(({ type, id, action }) => ({ type, id, action })),
      reason: row.reason,
      changes: (row.changes ?? []).map(({ type, id, column, before, after }) => ({
        ...{ type, id, column, shown: after !== undefined },
        ...{ before: before ?? null, after: after ?? null },
      })),
    };
  }
}

/** Audit events, newest first. */
export class AuditEventListView {
  items: AuditEventView[];
  next: string | null;
}
