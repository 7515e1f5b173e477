import type { Actor } from '../platform/index.js';
import { NotFound } from '../shared/refused.js';

/** A community writes about its own residents; another's are not even known to it (404). */
export function demandOwnCommunity({ unitId }: Pick<Actor, 'unitId'>, communityId: string): void {
  if (unitId !== communityId) throw new NotFound('resident');
}
