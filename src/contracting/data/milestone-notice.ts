import type { Tx } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';

/** What inboxes say of a milestone. */
export interface MilestoneNotice {
  readonly contractId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly organizationId: string;
  /** The milestone's own title. */
  readonly what: string;
  readonly isReport: boolean;
}

/** Facts of a milestone. NotFound without such a milestone. */
export async function milestoneNotice(tx: Tx, milestoneId: string): Promise<MilestoneNotice> {
  const [row]: MilestoneNotice[] = await tx.query(
    `SELECT c.id AS "contractId", c.title, c.buyer_id AS "buyerId", c.organization_id AS "organizationId",
            m.title AS what, m.kind = 'report' AS "isReport"
       FROM milestone m JOIN contract c ON c.id = m.contract_id WHERE m.id = $1`,
    [milestoneId],
  );
  if (!row) throw new NotFound('milestone');
  return row;
}
