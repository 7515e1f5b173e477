import { type Actor, type Role, isOverseer } from '../platform/index.js';

const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

/** Which records about suppliers a caller sees: overseers all, a supplier those about itself, a street those it made. */
export function recordScope({ role }: Pick<Actor, 'role'>): 'all' | 'street' | 'own' {
  if (isOverseer({ role })) return 'all';
  return SUPPLIERS.includes(role) ? 'own' : 'street';
}
