import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { type OrganizationTie, OrganizationTies } from '../../registry/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from '../domain/refusals.js';

/** An organization under review or with a grant that is not agreed yet stays in the register. */
@Injectable()
export class VentureTie implements OrganizationTie {
  constructor(ties: OrganizationTies) {
    ties.add(this);
  }

  /** Nothing of what is handed in before the deadline: that is nobody's to know. */
  async holds(tx: Tx, organizationId: string): Promise<Violation[]> {
    const [row]: { count: number }[] = await tx.query(
      `SELECT count(*)::int AS count FROM venture_application a JOIN venture_programme p ON p.id = a.programme_id
        WHERE a.organization_id = $1 AND a.state IN ('qualified', 'granted', 'reserve') AND p.state <> 'cancelled'`,
      [organizationId],
    );
    const count = row?.count ?? 0;
    return count === 0 ? [] : [refuse.applicationsOpen({ params: { count } })];
  }
}
