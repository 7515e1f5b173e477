import type { WatchedAward, WatchedBid, WatchedLot } from './watched.js';

/** True for what nobody goes on with: no indicator looks at it. */
export function isOff({ state, tender }: WatchedLot): boolean {
  return state === 'cancelled' || tender.state === 'cancelled';
}

/** True when no decision is open any more, and there was one. */
export function isFinal({ awards }: WatchedLot): boolean {
  return awards.length > 0 && awards.every(({ state }) => state !== 'pending');
}

/** Decisions that stand. */
export function activeAwards({ awards }: WatchedLot): readonly WatchedAward[] {
  return awards.filter(({ state }) => state === 'active');
}

/** The one decision for one supplier, with its bid; undefined where there is none, several, or a consortium's. */
export function soleWinner(
  lot: WatchedLot,
): { award: WatchedAward; bid: WatchedBid; winner: string } | undefined {
  const [award, other] = activeAwards(lot);
  const bid = lot.bids.find(({ id }) => id === award?.bidId);
  const [winner, partner] = award?.organizationIds ?? [];
  if (!isFinal(lot) || !award || other || !bid || !winner || partner) return undefined;
  return { award, bid, winner };
}

/** Valid bids of one supplier each. */
export function singleValidBids({ bids }: WatchedLot): readonly WatchedBid[] {
  return bids.filter(({ state, organizationIds }) => state === 'valid' && organizationIds.length === 1);
}

/** Bids that were found not to conform. */
export function disqualifiedBids({ bids }: WatchedLot): readonly WatchedBid[] {
  return bids.filter(({ state }) => state === 'disqualified');
}
