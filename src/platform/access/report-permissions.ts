import { buyers, overseers } from './role-groups.js';
import type { Role } from './roles.js';

/** Who may ask for figures: a street for its own, overseers for everybody's. */
export const REPORT_PERMISSIONS = {
  'statistics.read': [...buyers, 'finance-officer', ...overseers],
  'report.run': [...buyers, 'finance-officer', ...overseers],
} as const satisfies Record<string, readonly Role[]>;
