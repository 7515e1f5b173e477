import { seededOrder } from '../../shared/seeded-draw.js';

/**
 * Puts names into an order that only the seed decides, so that anybody can repeat a draw: `seededOrder` of the names
 * with the text `{seed}/{purpose}` as its seed, so that one published seed serves several draws.
 * Throws RangeError for a seed that isn't 64 lower-case hexadecimal digits, or a name that stands twice.
 */
export function drawOrder(names: readonly string[], seed: string, purpose: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new RangeError('a seed is 64 hexadecimal digits');
  if (new Set(names).size < names.length) throw new RangeError('a name stands twice in the draw');
  return seededOrder(names, `${seed}/${purpose}`);
}
