import { buyers, overseers } from './role-groups.js';
import type { Role } from './roles.js';

/** Who reads, explains and settles red flags. */
export const RED_FLAG_PERMISSIONS = {
  'red-flag.read': [...buyers, ...overseers],
  'red-flag.explain': buyers,
  'red-flag.decide': ['district-supervisor', 'procurement-supervisor'],
} as const satisfies Record<string, readonly Role[]>;
