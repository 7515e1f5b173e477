import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';

/**
 * A later context that says why an organization can't leave the register yet. Nothing sealed may speak here: that an
 * organization has a bid is nobody's to know. Give it to `OrganizationTies.add` in the provider's constructor.
 */
export interface OrganizationTie {
  holds(tx: Tx, organizationId: string): Promise<Violation[]>;
}

/** What still binds organizations, asked of every context that knows. */
@Injectable()
export class OrganizationTies {
  private readonly ties: OrganizationTie[] = [];

  add(tie: OrganizationTie): void {
    this.ties.push(tie);
  }

  /** Every reason, of every context. */
  async of(tx: Tx, organizationId: string): Promise<Violation[]> {
    const found: Violation[] = [];
    for (const tie of this.ties) found.push(...(await tie.holds(tx, organizationId)));
    return found;
  }
}
