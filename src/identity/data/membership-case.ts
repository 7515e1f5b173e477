import { type Tx, lock } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { MembershipCase } from '../membership-policies.js';
import { Membership } from './membership.entity.js';
import { Unit } from './unit.entity.js';

/** Locks a membership and reads what deciding on it needs. */
export async function lockMembership(
  tx: Tx,
  id: string,
): Promise<{ membership: Membership; facts: MembershipCase }> {
  const membership = await lock(tx, Membership, id);
  const unit = await tx.findOneBy(Unit, { id: membership.unitId });
  if (!unit) throw new NotFound('unit');
  const { accountId, proposedBy, role } = membership;
  return { membership, facts: { accountId, proposedBy, role, unit } };
}
