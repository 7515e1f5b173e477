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

/** One writing transaction: who, as which unit and role, did what, when, from where. */
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
    };
  }
}

/** Audit events, newest first. */
export class AuditEventListView {
  items: AuditEventView[];
  next: string | null;
}
