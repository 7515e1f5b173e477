import { formatYuan } from '../../shared/money.js';
import { type Figure, figure } from './figures.js';
import { type Finding, inOrder, ofLot } from './finding.js';
import { grouped } from './grouped.js';
import { activeAwards, disqualifiedBids, isFinal } from './lot-guards.js';
import type { WatchedBid, WatchedLot } from './watched.js';

const ASKED_FOR_COMPETITION = ['open', 'selective'];

/** R018: one bid alone was opened where several were hoped for. A consortium is one bidder. */
export function singleBid(lot: WatchedLot): Finding[] {
  const { bids, tender } = lot;
  const [bid, other] = bids;
  if (!bid || other || !ASKED_FOR_COMPETITION.includes(tender.procurementMethod)) return [];
  const inputs = [figure('bids', 1, 'lot', lot.id), figure('bid', bid.state, 'bid', bid.id)];
  return [ofLot('R018', lot, bid.organizationIds, { inputs, against: [figure('threshold', 1)] })];
}

/** R028: bids of different suppliers with the same price, one finding for each price. */
export function identicalPrices(lot: WatchedLot): Finding[] {
  if (lot.tender.isPricedByUnit) return [];
  return grouped(lot.bids, ({ priceFen }) => priceFen).flatMap(([price, bids]) => {
    const bidders = new Set(bids.map(({ organizationIds }) => inOrder(organizationIds).join()));
    if (price === null || bidders.size < 2) return [];
    const inputs = inIdOrder(bids).map(({ id }) => figure('same-price', formatYuan(price), 'bid', id));
    const figures = { inputs, against: [figure('threshold', 2)] };
    return [
      ofLot(
        'R028',
        lot,
        bids.flatMap(({ organizationIds }) => organizationIds),
        figures,
        String(price),
      ),
    ];
  });
}

/** R030: a valid bid that came after the deadline won. */
export function lateWinner(lot: WatchedLot): Finding[] {
  const { deadlineAt } = lot.tender;
  const winners = new Set(activeAwards(lot).flatMap(({ organizationIds }) => organizationIds));
  if (deadlineAt === null) return [];
  return inIdOrder(lot.bids).flatMap((bid) => {
    const won = bid.organizationIds.some((id) => winners.has(id));
    if (bid.state !== 'valid' || !won || Date.parse(bid.receivedAt) <= Date.parse(deadlineAt)) return [];
    const inputs = [figure('received-at', bid.receivedAt, 'bid', bid.id)];
    const against = [figure('deadline', deadlineAt, 'tender', lot.tender.id)];
    return [ofLot('R030', lot, bid.organizationIds, { inputs, against }, bid.id)];
  });
}

/** R035: everybody but the winner was disqualified; the value is their number. */
export function onlyWinnerLeft(lot: WatchedLot): Finding[] {
  const [winner, other] = lot.bids.filter(({ state }) => state === 'valid');
  const suppliers = activeAwards(lot).flatMap(({ organizationIds }) => organizationIds);
  if (
    !winner ||
    other ||
    !isFinal(lot) ||
    inOrder(suppliers).join() !== inOrder(winner.organizationIds).join()
  )
    return [];
  const out = inIdOrder(disqualifiedBids(lot)).filter(
    ({ organizationIds }) => !organizationIds.some((id) => winner.organizationIds.includes(id)),
  );
  if (out.length === 0) return [];
  const inputs = [figure('award', 'valid', 'bid', winner.id), ...out.map(disqualifiedFigure)];
  const against = [figure('value', out.length), figure('threshold', 1)];
  return [ofLot('R035', lot, winner.organizationIds, { inputs, against })];
}

/** R036: the lowest price was disqualified and a higher one won, where the price alone decides. */
export function lowestDisqualified(lot: WatchedLot): Finding[] {
  if (!lot.tender.isPriceOnly || lot.tender.isPricedByUnit || activeAwards(lot).length === 0) return [];
  const priced = inIdOrder(lot.bids).flatMap((bid) =>
    bid.priceFen === null ? [] : [{ ...bid, priceFen: bid.priceFen }],
  );
  const [lowest, ...others] = priced.toSorted((a, b) =>
    a.priceFen < b.priceFen ? -1 : a.priceFen > b.priceFen ? 1 : 0,
  );
  const valid = priced.filter(({ state }) => state === 'valid');
  // At one price with a valid bid nobody was passed over for a higher one.
  if (lowest?.state !== 'disqualified' || valid.length === 0) return [];
  if (others.some(({ state, priceFen }) => state === 'valid' && priceFen === lowest.priceFen)) return [];
  const inputs = [
    figure('lowest-price', formatYuan(lowest.priceFen), 'bid', lowest.id),
    ...valid.map(({ id, priceFen }) => figure('valid-price', formatYuan(priceFen), 'bid', id)),
  ];
  return [ofLot('R036', lot, lowest.organizationIds, { inputs, against: [] })];
}

/** Several were disqualified where somebody won. */
export function severalDisqualified(lot: WatchedLot): Finding[] {
  const [award] = activeAwards(lot);
  const out = inIdOrder(disqualifiedBids(lot));
  if (!award || out.length < 2) return [];
  const inputs = [
    figure('award', formatYuan(award.amountFen), 'award', award.id),
    ...out.map(disqualifiedFigure),
  ];
  const against = [figure('value', out.length), figure('threshold', 2)];
  return [ofLot('several-disqualified', lot, award.organizationIds, { inputs, against })];
}

function disqualifiedFigure({ id }: WatchedBid): Figure {
  return figure('disqualified-bid', 1, 'bid', id);
}

function inIdOrder(bids: readonly WatchedBid[]): WatchedBid[] {
  return bids.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
