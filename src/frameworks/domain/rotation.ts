import type { Violation } from '../../shared/violation.js';

/** A party of an agreement whose order of turns is announced. */
export interface RotationParty {
  readonly partyId: string;
  /** 1 for the first in the announced order. */
  readonly place: number;
  /** Turns it has had: taken, refused or passed. */
  readonly turns: number;
  /** Why it can't be called today; empty when it can. */
  readonly reasons: readonly Violation[];
  /** It has refused this very order. */
  readonly hasRefused: boolean;
}

/** Whose turn it is, and whose turn passes because it can't be called today. */
export interface NextTurn {
  readonly chosen: RotationParty | null;
  readonly passed: readonly RotationParty[];
}

/**
 * The next in the announced order (顺序轮候): everybody has one turn before anybody has another. Who can't be called on
 * the day loses the turn of this round; who refused this order is not asked for it again.
 */
export function nextTurn(parties: readonly RotationParty[]): NextTurn {
  const order = parties
    .filter(({ hasRefused }) => !hasRefused)
    .toSorted((a, b) => a.turns - b.turns || a.place - b.place);
  const at = order.findIndex(({ reasons }) => reasons.length === 0);
  const chosen = order[at];
  return chosen ? { chosen, passed: order.slice(0, at) } : { chosen: null, passed: [] };
}

/** The turns with which a late comer begins: it joins the round that is running, after those who wait in it. */
export function turnsOfNewcomer(turns: readonly number[]): number {
  return turns.length === 0 ? 0 : Math.min(...turns);
}
