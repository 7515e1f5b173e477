import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { OrganizationTies, type OrganizationTie } from '../../registry/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from '../domain/refusals.js';

/** An organization with a contract that is not settled stays in the register. */
@Injectable()
export class ContractTie implements OrganizationTie {
  constructor(ties: OrganizationTies) {
    ties.add(this);
  }

  async holds(tx: Tx, organizationId: string): Promise<Violation[]> {
    const [row]: { count: number }[] = await tx.query(
      `SELECT count(*)::int AS count FROM contract
        WHERE organization_id = $1 AND state NOT IN ('cancelled', 'settled', 'closed')`,
      [organizationId],
    );
    const count = row?.count ?? 0;
    return count === 0 ? [] : [refuse.contractsOpen({ params: { count } })];
  }
}
