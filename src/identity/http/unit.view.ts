import { formatInstant } from '../../shared/days.js';
import type { AuditEventRow } from '../data/audit-events.js';
import type { Unit, UnitKind } from '../data/unit.entity.js';

/** Whoever takes part. */
export class UnitView {
  id: string;
  version: number;
  kind: UnitKind;
  /** @example 新华街道办事处 */
  name: string;
  parentId: string | null;
  placeId: string | null;

  static of(unit: Unit): UnitView {
    const { id, version, kind, name, parentId, placeId } = unit;
    return { id, version, kind, name, parentId, placeId };
  }
}

/** Units. */
export class UnitListView {
  items: UnitView[];
  next: string | null;
}

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
