import type { Role } from './roles.js';

/** What goes on the public board by somebody's word, what an order takes off it, and who still reads that. */
export const NOTICE_PERMISSIONS = {
  'notice.take-down': ['district-supervisor', 'procurement-supervisor'],
  'notice.read-original': ['auditor'],
  'fund-statement.publish': ['street-lead', 'community-lead', 'department-officer'],
} as const satisfies Record<string, readonly Role[]>;
