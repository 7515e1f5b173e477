import { In } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isScored } from '../domain/lowest-price.js';
import { grantedFor } from './approvals.js';
import type { Bid } from './bid.entity.js';
import { bidsInPlay } from './lots.js';
import { NegotiationRecord } from './negotiation-record.entity.js';
import type { PanelMember } from './panel-member.entity.js';
import { ScoreSheet } from './score-sheet.entity.js';
import type { Tender } from './tender.entity.js';

/** Everything that a report still waits for. */
export async function reportViolations(
  tx: Tx,
  tender: Tender,
  panel: readonly PanelMember[],
): Promise<Violation[]> {
  const { id: tenderId, rules, awardTest } = tender;
  const members = panel.length;
  const memberId = In(panel.map(({ id }) => id));
  const submitted = await tx.countBy(ScoreSheet, { tenderId, memberId });
  const isShort = isScored(awardTest) && submitted < members;
  const valid = await bidsInPlay(tx, tenderId, 'valid');
  const isOpen = valid.some(({ abnormalPrice, priceAccepted }) => abnormalPrice && priceAccepted === null);
  return [
    ...(rules?.panel && members === 0 ? [refuseAct.panelMissing()] : []),
    ...(isShort ? [refuseAct.sheetsMissing({ params: { submitted, members } })] : []),
    ...(isOpen ? [refuseAct.priceReviewOpen()] : []),
    ...(await recordViolations(tx, tender)),
    ...(await singleViolations(tx, tender, valid)),
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
