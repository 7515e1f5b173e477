import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { BidderCheck } from '../data/bidder-check.js';
import { BiddingConsortium, ConsortiumMember } from '../data/consortium.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseBid } from '../domain/bid-refusals.js';
import type { Consortium } from '../domain/consortium.js';
import { openConsortium } from './seal-consortium.js';

/** What a bid in a consortium is checked by. */
interface Asked {
  readonly tender: Tender;
  readonly key: Buffer;
  readonly lotId: string;
  /** The organization that bids. */
  readonly leadId: string;
  readonly id: string;
  readonly on: Day;
}

/**
 * The consortium that a bid names, and everything against it. Why a member may not bid is told to that member alone,
 * when it consents; its lead learns that it may not.
 */
export async function findConsortium(
  db: EntityManager,
  check: BidderCheck,
  { tender, key, lotId, leadId, id, on }: Asked,
): Promise<{ consortium?: Consortium; gaps: Violation[] }> {
  const pointer = '/consortium';
  const row = await db.findOneBy(BiddingConsortium, { id, lotId, leadId });
  if (!row) return { gaps: [refuseBid.consortiumUnknown({ pointer })] };
  const members = await db.findBy(ConsortiumMember, { consortiumId: id });
  const gaps: Violation[] = [];
  for (const { organizationId: member, consentedAt } of members) {
    const detail = { pointer, params: { member } };
    if (!consentedAt) gaps.push(refuseBid.consentMissing(detail));
    if (member === leadId) continue;
    const reasons = await check.reasons(tender, member, on);
    if (reasons.length > 0) gaps.push(refuseBid.memberIneligible(detail));
  }
  return { consortium: openConsortium(key, row), gaps };
}
