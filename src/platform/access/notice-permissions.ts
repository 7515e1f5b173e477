import type { Role } from './roles.js';

/** What an order may take off the public board, and who still reads it. */
export const NOTICE_PERMISSIONS = {
  'notice.take-down': ['district-supervisor', 'procurement-supervisor'],
  'notice.read-original': ['auditor'],
} as const satisfies Record<string, readonly Role[]>;
