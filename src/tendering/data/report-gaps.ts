import type { Tx } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import { grantedFor } from './approvals.js';
import type { Bid } from './bid.entity.js';
import { bidsInPlay } from './lots.js';
import { NegotiationRecord } from './negotiation-record.entity.js';
import { qualityGaps } from './quality-gaps.js';
import type { Tender } from './tender.entity.js';

/** Everything that a report still waits for. */
export async function reportViolations(tx: Tx, tender: Tender): Promise<Violation[]> {
  const bids = await bidsInPlay(tx, tender.id, 'valid');
  const isPriceOpen = bids.some(
    ({ abnormalPrice, priceAccepted }) => abnormalPrice && priceAccepted === null,
  );
  return [
    ...(await qualityGaps(tx, tender)),
    ...(bids.some(({ finalPriceFen }) => finalPriceFen === null) ? [refuseAct.pricesSealed()] : []),
    ...(isPriceOpen ? [refuseAct.priceReviewOpen()] : []),
    ...(await recordViolations(tx, tender)),
    ...(await singleViolations(tx, tender, bids)),
  ];
}

async function recordViolations(tx: Tx, { id: tenderId, method }: Tender): Promise<Violation[]> {
  if (method !== 'single-source') return [];
  return (await tx.existsBy(NegotiationRecord, { tenderId })) ? [] : [refuseAct.recordMissing()];
}

/** One bid for a lot is enough for some methods; then somebody else than the drafter says why the purchase goes on. */
async function singleViolations(
  tx: Tx,
  { id: tenderId, method }: Tender,
  bids: readonly Bid[],
): Promise<Violation[]> {
  const isAlone = ({ id, lotId }: Bid) => bids.every((other) => other.id === id || other.lotId !== lotId);
  if (method === 'single-source' || !bids.some(isAlone)) return [];
  return (await grantedFor(tx, tenderId)).has('single-bidder') ? [] : [refuseAct.singleBidderUnreviewed()];
}
