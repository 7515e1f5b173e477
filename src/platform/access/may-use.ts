import type { Actor } from './actor.js';
import { type Permission, grants } from './permissions.js';

/** True when a caller carries a permission: by role, and within what the API key in use is made for. */
export function mayUse({ role, only }: Pick<Actor, 'role' | 'only'>, permission: Permission): boolean {
  return grants(role, permission) && (only === undefined || only.includes(permission));
}
