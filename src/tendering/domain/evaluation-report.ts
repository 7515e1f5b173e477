import type { Plain } from '../../shared/canonical-json.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { AbnormalPrice } from './abnormal-price.js';
import type { Factor } from './factor.js';
import type { MethodRules } from './method-rules.js';
import { outlierWarnings } from './outlier-scores.js';
import { type RankedBid, candidatesOf, rankBids } from './ranking.js';
import type { JudgeScore } from './score-sheet.js';
import { type BidResult, type ScoringResult, scoreBids } from './scoring.js';

/** A bid that reached the scoring. Price in fen. */
export interface ScoredBidFacts {
  readonly bidId: string;
  readonly organizationId: string;
  readonly price: Fen;
  readonly abnormalPrice?: AbnormalPrice;
  /** What was decided on an abnormally low price, and why. */
  readonly priceNote?: string;
}

/** A bid that fell out before. */
export interface InvalidBidFacts {
  readonly bidId: string;
  readonly organizationId: string;
  readonly reasons: readonly Violation[];
  readonly note?: string;
}

/** What a report is made from. Judges are known by their seats: names stay hidden until the result. */
export interface ReportFacts {
  readonly tender: { readonly id: string; readonly title: string; readonly ceiling: Fen };
  readonly rules: MethodRules;
  readonly factors: readonly Factor[];
  readonly bids: readonly ScoredBidFacts[];
  readonly invalid: readonly InvalidBidFacts[];
  readonly scores: readonly JudgeScore[];
  readonly panel: { readonly size: number; readonly experts: number };
  /** 32 random bytes as hexadecimal text, for a draw among bids that no rule tells apart. */
  readonly tieSeed: string;
}

/** One ranked bid, explained down to each judge's figure. */
export interface ReportedBid extends BidResult {
  readonly organizationId: string;
  /** Yuan. */
  readonly finalPrice: string;
  readonly rank: number;
  readonly isTied: boolean;
  /** The step that had the last word on the place. */
  readonly decidedBy: string | null;
  readonly isCandidate: boolean;
  readonly abnormalPrice?: AbnormalPrice;
  readonly priceNote?: string;
}

/** The panel's report (评审报告) as it is frozen: plain JSON, every figure as text. */
export interface ReportContent {
  readonly tenderId: string;
  readonly title: string;
  readonly method: string;
  readonly basis: string;
  readonly ceiling: string;
  readonly criteria: readonly Factor[];
  readonly rounding: ScoringResult['rounding'];
  readonly benchmark: string | null;
  readonly tieSeed: string;
  readonly panel: { readonly size: number; readonly experts: number };
  /** In rank order. */
  readonly bids: readonly ReportedBid[];
  /** Put forward, in rank order. */
  readonly candidates: readonly string[];
  readonly invalid: readonly InvalidBidFacts[];
  /** Scores far from the other judges'. */
  readonly warnings: readonly Violation[];
}

/** Scores, ranks and puts candidates forward. Throws RangeError for a method that does not score. */
export function reportContent(facts: ReportFacts): ReportContent {
  const { tender, rules, factors, bids, scores } = facts;
  if (!rules.scoring) throw new RangeError(`${rules.code} does not score`);
  const { rounding, aggregation } = rules.scoring;
  const result = scoreBids({ factors, bids, scores, rounding, aggregation });
  const ranked = rankBids(rules, entriesOf(result, bids), { seed: facts.tieSeed });
  const candidates = candidatesOf(rules, ranked);
  return {
    tenderId: tender.id,
    title: tender.title,
    method: rules.code,
    basis: rules.basis,
    ceiling: formatYuan(tender.ceiling),
    criteria: factors,
    rounding,
    benchmark: result.benchmark,
    tieSeed: facts.tieSeed,
    panel: facts.panel,
    bids: ranked.map((place) => reported(place, facts, result, candidates)),
    candidates,
    invalid: facts.invalid,
    warnings: outlierWarnings(factors, scores),
  };
}

/** The content as what is hashed and stored. */
export function asPlain(content: ReportContent): Plain {
  return JSON.parse(JSON.stringify(content)) as Plain;
}

function entriesOf(result: ScoringResult, bids: readonly ScoredBidFacts[]) {
  return result.bids.map(({ bidId, total, technical }) => ({
    bidId,
    total,
    technical,
    price: found(bids, bidId).price,
  }));
}

function reported(
  { bidId, rank, isTied, decidedBy }: RankedBid,
  { bids }: ReportFacts,
  result: ScoringResult,
  candidates: readonly string[],
): ReportedBid {
  const { organizationId, price, abnormalPrice, priceNote } = found(bids, bidId);
  return {
    ...found(result.bids, bidId),
    ...{ organizationId, rank, isTied, decidedBy, abnormalPrice, priceNote },
    finalPrice: formatYuan(price),
    isCandidate: candidates.includes(bidId),
  };
}

function found<T extends { readonly bidId: string }>(all: readonly T[], bidId: string): T {
  const one = all.find((each) => each.bidId === bidId);
  if (!one) throw new RangeError(`no bid ${bidId}`);
  return one;
}
