import { figure } from './figures.js';
import { type Finding, againstFences, ofMany } from './finding.js';
import { grouped } from './grouped.js';
import { fencesOf, isHigh } from './quartiles.js';
import { share } from './supplier-indicators.js';
import type { WatchedBid, WatchedLot } from './watched.js';

/** Bids from which on a share of disqualified ones says something. */
const MIN_BIDS = 2;

/**
 * R038: more of the bids are disqualified than nearly everywhere, by buyer and by supplier. Who manages a tender is its
 * buyer here, so that the indicator's second group is the first.
 */
export function excessiveDisqualification(lots: readonly WatchedLot[]): Finding[] {
  const decided = lots.filter(({ state }) => state === 'awarded' || state === 'failed');
  const byBuyer = grouped(
    decided.flatMap(({ bids, tender }) => bids.map((bid) => ({ bid, id: tender.buyerId }))),
    ({ id }) => id,
  );
  const bySupplier = grouped(
    decided.flatMap(({ bids }) => bids.flatMap((bid) => bid.organizationIds.map((id) => ({ bid, id })))),
    ({ id }) => id,
  );
  return [...among('unit', byBuyer), ...among('organization', bySupplier)];
}

function among(
  type: 'unit' | 'organization',
  groups: readonly (readonly [string, readonly { readonly bid: WatchedBid }[]])[],
): Finding[] {
  const all = groups.flatMap(([id, bids]) => {
    const out = bids.filter(({ bid }) => bid.state === 'disqualified');
    return bids.length < MIN_BIDS
      ? []
      : [{ id, out, submitted: bids.length, share: share(out.length, bids.length) }];
  });
  const fences = fencesOf(all.map((each) => each.share));
  if (!fences) return [];
  return all
    .filter((each) => isHigh(each.share, fences))
    .map(({ id, out, submitted, share: value }) => {
      const inputs = [
        figure('disqualified', out.length, type, id),
        figure('submitted', submitted, type, id),
        ...out
          .map(({ bid }) => bid.id)
          .toSorted()
          .map((bidId) => figure('disqualified-bid', 1, 'bid', bidId)),
      ];
      const who =
        type === 'unit' ? { buyerId: id, organizationIds: [] } : { buyerId: null, organizationIds: [id] };
      return ofMany('R038', `${type}:${id}`, who, { inputs, against: againstFences(value, 'upper', fences) });
    });
}
