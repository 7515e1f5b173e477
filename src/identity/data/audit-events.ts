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
}

/** The audit log as an auditor may see it: what is under seal does not show, not even that it is there. */
@Injectable()
export class AuditEvents {
  constructor(private readonly database: Database) {}

  async page(request: PageRequest, objectId?: string): Promise<Page<AuditEventRow>> {
    const rows: AuditEventRow[] = await this.database.reader.query(
      `SELECT id, at, account_id, unit_id, role, route, request_id, address, objects FROM audit_event e
        WHERE ($1::uuid IS NULL OR id < $1)
          AND ($2::text IS NULL OR objects @> jsonb_build_array(jsonb_build_object('id', $2::text)))
          AND (sealed_under IS NULL OR EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.subject_id = e.sealed_under))
        ORDER BY id DESC LIMIT $3`,
      [request.after ?? null, objectId ?? null, request.limit + 1],
    );
    return pageOf(rows, request);
  }
}
