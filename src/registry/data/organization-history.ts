import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';

/** One step of an organization's life. */
export interface OrganizationStep {
  id: string;
  action: string;
  from: string;
  to: string;
  at: Date;
  unitId: string | null;
  role: string;
  /** Null for steps of sample data. */
  reason: string | null;
}

/** Reads of the steps with their reasons. */
@Injectable()
export class OrganizationHistory {
  constructor(private readonly database: Database) {}

  /** A page of the steps of one organization, the latest first. */
  async page(organizationId: string, request: PageRequest): Promise<Page<OrganizationStep>> {
    const rows: OrganizationStep[] = await this.database.reader.query(
      `SELECT s.id, s.action, s.from_state AS "from", s.to_state AS "to", s.at, s.unit_id AS "unitId", s.role, d.reason
         FROM state_change s LEFT JOIN organization_decision d ON d.id::text = s.reason
        WHERE s.subject_id = $1 AND s.machine = 'organization' AND ($2::uuid IS NULL OR s.id < $2)
        ORDER BY s.id DESC LIMIT $3`,
      [organizationId, request.after ?? null, request.limit + 1],
    );
    return pageOf(rows, request);
  }
}
