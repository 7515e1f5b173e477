import { addDays } from '../../shared/days.js';
import { ratio, toDecimal } from '../../shared/exact.js';
import { formatYuan } from '../../shared/money.js';
import { figure } from './figures.js';
import { type Finding, ofLot } from './finding.js';
import { activeAwards } from './lot-guards.js';
import type { Limits, WatchedLot, WatchedPurchase, WatchedRuling } from './watched.js';
import type { Day } from '../../shared/days.js';

/** An award so far under its ceiling that the estimate may have been too high. */
export function farUnderEstimate(lot: WatchedLot, { underEstimatePercent }: Limits): Finding[] {
  const { ceilingFen, tender } = lot;
  if (tender.isPricedByUnit || ceilingFen <= 0n) return [];
  return activeAwards(lot).flatMap(({ id, amountFen, organizationIds }) => {
    const percent = ratio((ceilingFen - amountFen) * 100n, ceilingFen);
    if (percent.compare(underEstimatePercent) < 0) return [];
    const inputs = [
      figure('ceiling', formatYuan(ceilingFen), 'lot', lot.id),
      figure('award-amount', formatYuan(amountFen), 'award', id),
      figure('under-percent', toDecimal(percent, 2)),
    ];
    const against = [figure('threshold', underEstimatePercent)];
    return [ofLot('far-under-estimate', lot, organizationIds, { inputs, against }, id)];
  });
}

/** Who lost an award by an upheld complaint has it again, here or in the purchase that followed. */
export function reAwarded({ lots, lost }: WatchedPurchase): Finding[] {
  return lots.flatMap((lot) =>
    lot.awards.flatMap(({ id, state, confirmedOn, organizationIds }) => {
      const before = lost.filter((each) => each.organizationIds.some((one) => organizationIds.includes(one)));
      if (state === 'cancelled' || before.length === 0) return [];
      const inputs = [
        ...before.map(({ awardId }) => figure('lost-award', 1, 'award', awardId)),
        figure('award-day', confirmedOn, 'award', id),
      ];
      return [ofLot('re-awarded', lot, organizationIds, { inputs, against: [] }, id)];
    }),
  );
}

/**
 * An upheld complaint that nobody has acted on in its days: the next candidate was to have the award, or the purchase was
 * to be made anew. What else a decision asks for happens with it, or leaves no row.
 */
export function rulingOpen(purchase: WatchedPurchase, { rulingDays }: Limits, today: Day): Finding[] {
  return purchase.rulings.flatMap((ruling) => {
    const { id, decidedOn, effect, lotId, organizationId } = ruling;
    if (today <= addDays(decidedOn, rulingDays) || isCarriedOut(purchase, ruling)) return [];
    const inputs = [
      figure('ruling', 1, 'complaint', id),
      figure('ruling-day', decidedOn, 'complaint', id),
      figure('ruling-effect', effect, 'complaint', id),
    ];
    const { id: tenderId, buyerId } = purchase.tender;
    const about = { tenderId, lotId, contractId: null, buyerId, organizationIds: [organizationId] };
    const against = [figure('threshold', rulingDays)];
    return [{ code: 'ruling-open' as const, key: `complaint:${id}`, ...about, inputs, against }];
  });
}

function isCarriedOut({ lots, retenderedOn }: WatchedPurchase, { effect, lotId }: WatchedRuling): boolean {
  if (effect === 'redo') return retenderedOn !== null;
  if (effect !== 'next-candidate') return true;
  return lots
    .filter(({ id }) => lotId === null || id === lotId)
    .every(({ state, awards }) => state !== 'active' || awards.some((each) => each.state !== 'cancelled'));
}
