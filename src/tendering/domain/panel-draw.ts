import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import { drawOrder } from './seeded-draw.js';

/** What a draw gave. */
export interface PanelDraw {
  /** The drawn, in the order of the draw. */
  readonly drawn: readonly string[];
  /** Who takes a seat that falls empty, in this order. */
  readonly reserves: readonly string[];
}

/**
 * Draws `seats` experts out of the pool that is left after recusals. `seed`: 32 random bytes as hexadecimal text, made
 * when the draw is made and published with the result; how to repeat the draw: see `drawOrder`, purpose `panel`.
 */
export function drawPanel(candidates: readonly string[], seats: number, seed: string): PanelDraw {
  const order = drawOrder(candidates, seed, 'panel');
  return { drawn: order.slice(0, seats), reserves: order.slice(seats) };
}

/** The reason against a draw from a pool that has too few. */
export function drawViolations(candidates: readonly string[], seats: number): Violation[] {
  if (candidates.length >= seats) return [];
  return [refuse.poolTooSmall({ params: { candidates: candidates.length, seats } })];
}
