import { buyers, overseers } from './role-groups.js';
import type { Role } from './roles.js';

/** Who may do what with the money of a whole unit. */
export const MONEY_PERMISSIONS = {
  'late-payments.read': [...buyers, 'finance-officer', ...overseers],
  'late-payments.publish': ['street-lead'],
} as const satisfies Record<string, readonly Role[]>;
