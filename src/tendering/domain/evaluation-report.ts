import type { Plain } from '../../shared/canonical-json.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { AbnormalPrice } from './abnormal-price.js';
import type { QueryKind } from './bid-queries.js';
import type { Factor } from './factor.js';
import { isScored, priceResults } from './lowest-price.js';
import type { AwardTest, MethodRules } from './method-rules.js';
import { outlierWarnings } from './outlier-scores.js';
import { type RankedBid, awardOrder, candidatesOf, rankBids } from './ranking.js';
import type { JudgeScore } from './score-sheet.js';
import { type BidResult, type ScoringResult, scoreBids } from './scoring.js';

/** A bid that reached the scoring. Price in fen. */
export interface ScoredBidFacts {
  readonly bidId: string;
  readonly organizationId: string;
  readonly price: Fen;
  /** The price that is evaluated: lower for small and micro enterprises where the document says so. */
  readonly evaluated: Fen;
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

/** One round of offers as it went. */
export interface ReportedRound {
  readonly number: number;
  readonly final: boolean;
  /** RFC 3339. */
  readonly dueAt: string;
  readonly openedAt: string | null;
  /** What the consultation changed in the requirements. */
  readonly changes: string | null;
  /** Those that came in, prices in yuan; who sent none stood by the one before. */
  readonly offers: readonly { readonly bidId: string; readonly price: string }[];
}

/** A question to a bidder with its answer. */
export interface ReportedQuery {
  readonly bidId: string;
  readonly kind: QueryKind;
  readonly question: string;
  /** `seat-2`, or `purchaser`; null where a price set it off. */
  readonly askedBy: string | null;
  /** RFC 3339. */
  readonly askedAt: string;
  readonly dueAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly fileIds: readonly string[];
}

/** What a report is made from. Judges are known by their seats: names stay hidden until the result. */
export interface ReportFacts {
  readonly tender: { readonly id: string; readonly title: string; readonly ceiling: Fen };
  readonly rules: MethodRules;
  readonly awardTest: AwardTest;
  readonly factors: readonly Factor[];
  readonly bids: readonly ScoredBidFacts[];
  readonly invalid: readonly InvalidBidFacts[];
  readonly scores: readonly JudgeScore[];
  /** Empty where the method asks for no offers. */
  readonly rounds: readonly ReportedRound[];
  readonly queries: readonly ReportedQuery[];
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
  /** Null where the price alone decides. */
  readonly rounding: ScoringResult['rounding'] | null;
  /** How the winner was found. */
  readonly awardTest: AwardTest;
  readonly benchmark: string | null;
  readonly tieSeed: string;
  readonly panel: { readonly size: number; readonly experts: number };
  /** In rank order. */
  readonly bids: readonly ReportedBid[];
  /** Put forward, in the order in which the award is offered: equal ranks by what the document says, else by the draw (87号令 art. 68). */
  readonly candidates: readonly string[];
  readonly invalid: readonly InvalidBidFacts[];
  readonly rounds: readonly ReportedRound[];
  readonly queries: readonly ReportedQuery[];
  /** Scores far from the other judges'. */
  readonly warnings: readonly Violation[];
}

/** Scores or compares prices, ranks and puts candidates forward. */
export function reportContent(facts: ReportFacts): ReportContent {
  const { tender, rules, factors, awardTest, scores } = facts;
  const result = resultOf(facts);
  const { benchmark, rounding } = result;
  const entries = entriesOf(result, facts);
  const ranking = isScored(awardTest) ? rules : byPrice(rules);
  const ties = { seed: facts.tieSeed };
  const ranked = rankBids(ranking, entries, ties);
  const inOrder = awardOrder(ranking, entries, ties).map(({ bidId }) => bidId);
  const put = new Set(candidatesOf(rules, ranked));
  const candidates = inOrder.filter((bidId) => put.has(bidId));
  return {
    tenderId: tender.id,
    title: tender.title,
    method: rules.code,
    basis: rules.basis,
    ceiling: formatYuan(tender.ceiling),
    criteria: factors,
    ...{ rounding, awardTest, benchmark },
    tieSeed: facts.tieSeed,
    panel: facts.panel,
    bids: ranked.map((place) => reported(place, facts, result, candidates)),
    candidates,
    invalid: facts.invalid,
    rounds: facts.rounds,
    queries: facts.queries,
    warnings: outlierWarnings(factors, scores),
  };
}

/** The content as what is hashed and stored. */
export function asPlain(content: ReportContent): Plain {
  return JSON.parse(JSON.stringify(content)) as Plain;
}

/** Points where the test scores; else the lowest evaluated price is all there is. Throws RangeError for a method that can't score. */
function resultOf({ rules, awardTest, factors, bids, scores }: ReportFacts) {
  const priced = bids.map(({ bidId, evaluated }) => ({ bidId, price: evaluated }));
  if (!isScored(awardTest)) return { bids: priceResults(priced), benchmark: null, rounding: null };
  if (!rules.scoring) throw new RangeError(`${rules.code} does not score`);
  const { rounding, aggregation } = rules.scoring;
  return scoreBids({ factors, bids: priced, scores, rounding, aggregation });
}

/** The method's order without points: prices, then what tells equal ones apart. */
function byPrice(rules: MethodRules): MethodRules {
  const order = rules.ranking.order.filter((step) => step === 'lower-price' || step === 'random-draw');
  return { ...rules, ranking: { ...rules.ranking, order: order.length > 0 ? order : ['lower-price'] } };
}

/** Ties of points are told apart by the own price, without any adjustment (87号令 art. 57). */
function entriesOf(
  { bids: results }: { readonly bids: readonly BidResult[] },
  { bids, awardTest }: ReportFacts,
) {
  return results.map(({ bidId, total, technical }) => {
    const { price, evaluated } = found(bids, bidId);
    return { bidId, total, technical, price: isScored(awardTest) ? price : evaluated };
  });
}

function reported(
  { bidId, rank, isTied, decidedBy }: RankedBid,
  { bids }: ReportFacts,
  result: { readonly bids: readonly BidResult[] },
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
