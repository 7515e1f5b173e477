import type { Role } from './roles.js';

/** Who looks after the search of the public board. */
export const SEARCH_PERMISSIONS = {
  'search.rebuild': ['settings-admin'],
} as const satisfies Record<string, readonly Role[]>;
