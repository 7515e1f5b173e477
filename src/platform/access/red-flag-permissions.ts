import { buyers, overseers } from './role-groups.js';
import type { Role } from './roles.js';

/** Who reads, explains and settles red flags, and who sees what records lack. */
export const RED_FLAG_PERMISSIONS = {
  'data-quality.read': [...buyers, 'community-lead', ...overseers],
  'red-flag.read': [...buyers, ...overseers],
  'red-flag.explain': buyers,
  'red-flag.decide': ['district-supervisor', 'procurement-supervisor'],
} as const satisfies Record<string, readonly Role[]>;
