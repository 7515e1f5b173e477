import { formatInstant } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { abnormalPriceRules } from './abnormal-price.js';
import { refuseAct } from './act-refusals.js';
import type { BidState } from './bid.lifecycle.js';
import { type TenderState, isUnderReview } from './tender.lifecycle.js';

/** `clarification` (澄清): something unclear in a bid; `low-price`: a price that looks too low. */
export const QUERY_KINDS = ['clarification', 'low-price'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

const MINUTE_MS = 60_000;

/** What decides whether a bidder may be asked. */
export interface QueryFacts {
  readonly kind: QueryKind;
  readonly tender: TenderState;
  readonly bid: BidState;
  /** Its price is known and will not change. */
  readonly isPriceFinal: boolean;
  /** A review of the price has ended. */
  readonly isPriceDecided: boolean;
}

/** Every reason why a bidder can't be asked as things stand. */
export function askViolations({ kind, tender, bid, ...price }: QueryFacts): Violation[] {
  const isReviewed = bid === 'opened' || bid === 'valid';
  const isTime = isUnderReview(tender) || (kind === 'low-price' && tender === 'priced');
  if (!isTime) return [refuseAct.queryNotNow({ params: { state: tender } })];
  if (!isReviewed) return [refuseAct.bidOut({ params: { state: bid } })];
  if (kind === 'clarification') return [];
  if (!price.isPriceFinal) return [refuseAct.priceNotFinal()];
  return price.isPriceDecided ? [refuseAct.priceDecided()] : [];
}

/** The reason against the time for an answer: past, or less than the law gives for a price. */
export function clockViolations(kind: QueryKind, dueAt: Date, now: Date): Violation[] {
  const pointer = '/dueAt';
  if (kind === 'clarification') return dueAt > now ? [] : [refuseAct.queryDueInPast({ pointer })];
  const earliest = explanationDue(now);
  if (dueAt >= earliest) return [];
  const params = { minutes: abnormalPriceRules.explanationMinutes, earliest: formatInstant(earliest) };
  return [refuseAct.explanationTooShort({ pointer, params })];
}

/** When the explanation of a price is due at the earliest. */
export function explanationDue(now: Date): Date {
  return new Date(now.getTime() + abnormalPriceRules.explanationMinutes * MINUTE_MS);
}

/** A question whose clock still runs. */
export interface OpenQuery {
  readonly kind: QueryKind;
  readonly bidId: string;
  readonly dueAt: Date;
}

/** The reason that a question which may still be answered gives against judging. */
export function openViolation({ kind, bidId: bid, dueAt }: OpenQuery): Violation {
  const params = { bid, until: formatInstant(dueAt) };
  return kind === 'low-price'
    ? refuseAct.explanationOpen({ params })
    : refuseAct.clarificationOpen({ params });
}
