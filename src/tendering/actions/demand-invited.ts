import type { Tx } from '../../platform/index.js';
import { Forbidden } from '../../shared/refused.js';
import { TenderInvitation } from '../data/tender-invitation.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';

/** Forbidden (403) to an organization that a method with invitations does not ask. */
export async function demandInvited(tx: Tx, { id, rules }: Tender, organizationId: string): Promise<void> {
  if (!rules?.invitation) return;
  const invitation = await tx.findOneBy(TenderInvitation, { tenderId: id });
  if (!invitation?.drawn.includes(organizationId)) throw new Forbidden([refuseAct.notInvited()]);
}
