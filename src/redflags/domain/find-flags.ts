import type { Day } from '../../shared/days.js';
import { farUnderEstimate, reAwarded, rulingOpen } from './award-indicators.js';
import {
  identicalPrices,
  lateWinner,
  lowestDisqualified,
  onlyWinnerLeft,
  severalDisqualified,
  singleBid,
} from './bid-indicators.js';
import { doneEarly, manyChanges, priceAndTerm } from './contract-indicators.js';
import { excessiveDisqualification } from './disqualifications.js';
import type { Finding } from './finding.js';
import { isOff } from './lot-guards.js';
import { shortPeriod } from './period-indicators.js';
import { gapFindings } from './price-gaps.js';
import { excessiveLosses, heterogeneousSuppliers } from './supplier-indicators.js';
import type { Limits, WatchedLot, WatchedPurchase } from './watched.js';
import { samePair, splitPurchases } from './yearly-indicators.js';

const OF_LOT = [
  singleBid,
  identicalPrices,
  lateWinner,
  onlyWinnerLeft,
  lowestDisqualified,
  severalDisqualified,
];

/** Everything that one purchase shows by itself. */
export function purchaseFindings(purchase: WatchedPurchase, limits: Limits, today: Day): Finding[] {
  const { tender, contracts } = purchase;
  const lots = purchase.lots.filter((lot) => !isOff(lot));
  return [
    ...shortPeriod(tender, limits),
    ...lots.flatMap((lot) => [...OF_LOT.flatMap((rule) => rule(lot)), ...farUnderEstimate(lot, limits)]),
    ...contracts.flatMap((contract) => [
      ...manyChanges(tender, contract, limits),
      ...priceAndTerm(tender, contract),
      ...doneEarly(tender, contract, limits),
    ]),
    ...reAwarded({ ...purchase, lots }),
    ...rulingOpen(purchase, limits, today),
  ];
}

/** Everything that only shows among many purchases. */
export function populationFindings(all: readonly WatchedLot[], limits: Limits): Finding[] {
  const lots = all.filter((lot) => !isOff(lot));
  return [
    ...gapFindings(lots),
    ...excessiveLosses(lots),
    ...excessiveDisqualification(lots),
    ...heterogeneousSuppliers(lots),
    ...samePair(lots, limits),
    ...splitPurchases(lots, limits),
  ];
}
