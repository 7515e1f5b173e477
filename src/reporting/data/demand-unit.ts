import type { Units } from '../../identity/index.js';
import { NotFound } from '../../shared/refused.js';

/** Returns for a unit at or below `within`, for any that there is where that is null. NotFound (404) for all others. */
export async function demandUnit(units: Units, within: string | null, unitId: string): Promise<void> {
  if (within === null) await units.one(unitId);
  else if (!(await units.isWithin(within, unitId))) throw new NotFound('unit');
}
