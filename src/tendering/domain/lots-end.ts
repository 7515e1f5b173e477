import type { LotState } from './lot.lifecycle.js';

/** A lot, as its tender's end depends on it. */
export interface EndingLot {
  readonly number: number;
  readonly state: LotState;
  readonly endReason: string | null;
}

/** What a tender comes to by its lots. */
export type LotsEnd =
  | { readonly outcome: 'open' | 'awarded' }
  /** Nothing is left and nothing awarded; `reason` is public. */
  | { readonly outcome: 'over'; readonly step: 'fail' | 'cancel'; readonly reason: string };

/** Open while one lot is; awarded when all that did not end are; over when all ended, called off if each of them was. */
export function lotsEnd(lots: readonly EndingLot[]): LotsEnd {
  if (lots.some(({ state }) => state === 'active')) return { outcome: 'open' };
  if (lots.some(({ state }) => state === 'awarded')) return { outcome: 'awarded' };
  const step = lots.every(({ state }) => state === 'cancelled') ? 'cancel' : 'fail';
  return { outcome: 'over', step, reason: reasonOf(lots) };
}

function reasonOf(lots: readonly EndingLot[]): string {
  const [first, ...others] = lots;
  if (others.length === 0) return first?.endReason ?? '';
  return lots.map(({ number, endReason }) => `第${number}包：${endReason ?? ''}`).join('；');
}
