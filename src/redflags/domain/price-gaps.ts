import { type Exact, ratio } from '../../shared/exact.js';
import { formatYuan } from '../../shared/money.js';
import { figure } from './figures.js';
import { type Finding, againstFences, ofLot } from './finding.js';
import { singleValidBids, soleWinner } from './lot-guards.js';
import { fencesOf, isHigh, isLow } from './quartiles.js';
import type { WatchedBid, WatchedLot } from './watched.js';

/** How far the second lowest price of a lot is above the winner's, as a share of it. */
export interface PriceGap {
  readonly lot: WatchedLot;
  readonly winner: WatchedBid;
  readonly second: WatchedBid;
  readonly gap: Exact;
}

/**
 * (second − winner) / winner among valid bids of one supplier each; undefined unless the price alone decides, one award
 * for one supplier stands, and the winner is the lowest.
 */
export function priceGap(lot: WatchedLot): PriceGap | undefined {
  const { tender } = lot;
  const winner = soleWinner(lot)?.bid;
  const price = winner?.priceFen;
  if (!tender.isPriceOnly || tender.isPricedByUnit || !winner || !price || price <= 0n) return undefined;
  const others = singleValidBids(lot).flatMap((bid) =>
    bid.id === winner.id || bid.priceFen === null ? [] : [{ bid, price: bid.priceFen }],
  );
  const [second] = others.toSorted((a, b) =>
    a.price < b.price ? -1 : a.price > b.price ? 1 : a.bid.id < b.bid.id ? -1 : 1,
  );
  if (!second || second.price < price) return undefined;
  return { lot, winner, second: second.bid, gap: ratio(second.price - price, price) };
}

/** R024, a price close to the winner's, and R058, a heavily discounted one, among the gaps of all lots. */
export function gapFindings(lots: readonly WatchedLot[]): Finding[] {
  const gaps = lots.flatMap((lot) => priceGap(lot) ?? []);
  const fences = fencesOf(gaps.map(({ gap }) => gap));
  if (!fences) return [];
  return gaps.flatMap(({ lot, winner, second, gap }) => {
    const inputs = [
      figure('winning-price', formatYuan(winner.priceFen ?? 0n), 'bid', winner.id),
      figure('next-price', formatYuan(second.priceFen ?? 0n), 'bid', second.id),
    ];
    const both = [...winner.organizationIds, ...second.organizationIds];
    const close = { inputs, against: againstFences(gap, 'lower', fences) };
    const far = { inputs, against: againstFences(gap, 'upper', fences) };
    return [
      ...(isLow(gap, fences) ? [ofLot('R024', lot, both, close)] : []),
      ...(isHigh(gap, fences) ? [ofLot('R058', lot, winner.organizationIds, far)] : []),
    ];
  });
}
