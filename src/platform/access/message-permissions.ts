import { ROLES, type Role } from './roles.js';

/** Who is told what, and where. */
export const MESSAGE_PERMISSIONS = {
  'message.read': ROLES,
  'message.prefer': ROLES,
  'message-delivery.read': ['settings-admin'],
  'webhook.manage': ['organization-lead', 'district-supervisor', 'procurement-supervisor'],
} as const satisfies Record<string, readonly Role[]>;
