import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';

/** An audit event as stored. */
export interface AuditEventRow {
  id: string;
  at: Date;
  account_id: string | null;
  unit_id: string | null;
  role: string;
  route: string;
  request_id: string | null;
  address: string | null;
  objects: { type: string; id: string; action: string }[];
  reason: string | null;
  changes:
    { type: string; id: string; column: string; before?: string | null; after?: string | null }[] | null;
}

/** Narrows the audit log; everything given has to hold. */
export interface AuditFilter {
  readonly accountId?: string;
  readonly unitId?: string;
  readonly objectId?: string;
  readonly route?: string;
  /** RFC 3339, inclusive. */
  readonly from?: string;
  /** RFC 3339, exclusive. */
  readonly to?: string;
}

/** The audit log as an auditor may see it: what is under seal does not show, not even that it is there. */
@Injectable()
export class AuditEvents {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async page(request: PageRequest, filter: AuditFilter = {}): Promise<Page<AuditEventRow>> {
    const rows: AuditEventRow[] = await this.database.reader.query(
      `SELECT id, at, account_id, unit_id, role, route, request_id, address, objects, reason, changes
         FROM audit_event e
        WHERE ($1::uuid IS NULL OR id < $1)
          AND ($2::text IS NULL OR objects @> jsonb_build_array(jsonb_build_object('id', $2::text)))
          AND ($3::uuid IS NULL OR account_id = $3)
          AND ($4::uuid IS NULL OR unit_id = $4)
          AND ($5::text IS NULL OR route = $5)
          AND ($6::timestamptz IS NULL OR at >= $6)
          AND ($7::timestamptz IS NULL OR at < $7)
          AND (sealed_under IS NULL OR EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.subject_id = e.sealed_under))
        ORDER BY id DESC LIMIT $8`,
      [request.after ?? null, ...parameters(filter), request.limit + 1],
    );
    return pageOf(rows, request);
  }
}

function parameters({ objectId, accountId, unitId, route, from, to }: AuditFilter): (string | null)[] {
  return [objectId, accountId, unitId, route, from, to].map((value) => value ?? null);
}
