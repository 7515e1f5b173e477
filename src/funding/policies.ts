import type { Actor, Role } from '../platform/index.js';

const OVERSEERS: readonly Role[] = ['district-supervisor', 'procurement-supervisor', 'auditor'];

/** Whose funds a caller may read: supervisors and auditors all, everybody else his own unit's. */
export function fundScope({ role, unitId }: Pick<Actor, 'role' | 'unitId'>): 'all' | { unitId: string } {
  return OVERSEERS.includes(role) ? 'all' : { unitId };
}
