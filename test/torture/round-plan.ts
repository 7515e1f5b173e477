import type { Chance } from './chance.js';
import type { Which } from './worker-pair.js';

/** What happens to the workers and the queue in one round; milliseconds count from the instant at which visits fall due. */
export interface RoundPlan {
  readonly kind: 'quiet' | 'one-killed' | 'both-killed' | 'standstill';
  readonly kills: readonly { readonly worker: Which; readonly at: number }[];
  readonly wipes: readonly number[];
}

const FIRST_MS = -800;
const LAST_MS = 1_500;
/** When most visits are in somebody's hands. */
const BUSY_MS = 1_000;

/**
 * Every tenth round no worker runs for a whole working day, every fifth nothing happens, so that the pace without
 * trouble is known; in all others one worker is killed or both, and in every third of these the queue is wiped.
 */
export function planRound(number: number, chance: Chance): RoundPlan {
  if (number % 10 === 1) return { kind: 'standstill', kills: [], wipes: [] };
  if (number % 5 === 0) return { kind: 'quiet', kills: [], wipes: [] };
  const at = () => (chance.happens(0.5) ? chance.between(0, BUSY_MS) : chance.between(FIRST_MS, LAST_MS));
  const first: Which = chance.happens(0.5) ? 0 : 1;
  const both = chance.happens(0.25);
  const victims: readonly Which[] = both ? [0, 1] : [first];
  return {
    kind: both ? 'both-killed' : 'one-killed',
    kills: victims.map((worker) => ({ worker, at: at() })),
    wipes: chance.happens(0.33) ? [at()] : [],
  };
}
