import type { Tx } from '../../platform/index.js';
import { Forbidden } from '../../shared/refused.js';
import { invitedTo } from '../data/invited.js';
import type { Tender } from '../data/tender.entity.js';

/** Forbidden (403) to an organization that a method with invitations does not ask. */
export async function demandInvited(tx: Tx, tender: Tender, organizationId: string): Promise<void> {
  const reasons = (await invitedTo(tx, tender)).reasons(organizationId);
  if (reasons.length > 0) throw new Forbidden(reasons);
}
