import type { Plain } from '../../shared/canonical-json.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { AbnormalPrice } from './abnormal-price.js';
import type { QueryKind } from './bid-queries.js';
import type { Factor } from './factor.js';
import { admitToFramework } from './framework-admission.js';
import { lotLines } from './lot-limit.js';
import { refuseLot } from './lot-refusals.js';
import type { LotState } from './lot.lifecycle.js';
import { isScored, priceResults } from './lowest-price.js';
import type { AwardTest, MethodRules } from './method-rules.js';
import { outlierWarnings } from './outlier-scores.js';
import { type RankedBid, awardOrder, candidatesOf, rankBids } from './ranking.js';
import type { JudgeScore } from './score-sheet.js';
import { type BidResult, type BidStanding, type ScoringResult, scoreBids } from './scoring.js';

/** A lot of the tender. Ceiling in fen. */
export interface ReportLotFacts {
  readonly number: number;
  readonly title: string;
  readonly ceiling: Fen;
  readonly state: LotState;
  /** Why it ended without an award. */
  readonly endReason: string | null;
}

/** A bid that reached the scoring. Price in fen. */
export interface ScoredBidFacts {
  readonly bidId: string;
  /** Number of its lot. */
  readonly lot: number;
  readonly organizationId: string;
  /** The other members of its consortium; absent where it bids alone. */
  readonly partners?: readonly string[];
  readonly price: Fen;
  /** The price that is evaluated: lower for small and micro enterprises where the document says so. */
  readonly evaluated: Fen;
  /** An evaluation gave it priority on equal terms; it counts in methods below the threshold alone. */
  readonly preferred?: boolean;
  readonly abnormalPrice?: AbnormalPrice;
  /** What was decided on an abnormally low price, and why. */
  readonly priceNote?: string;
}

/** A bid that fell out before. */
export interface InvalidBidFacts {
  readonly bidId: string;
  /** Number of its lot. */
  readonly lot: number;
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
  /** In order, those that ended included. */
  readonly lots: readonly ReportLotFacts[];
  /** How many lots one supplier may win; null for any number. */
  readonly lotLimit: number | null;
  readonly rules: MethodRules;
  readonly awardTest: AwardTest;
  readonly factors: readonly Factor[];
  readonly bids: readonly ScoredBidFacts[];
  readonly invalid: readonly InvalidBidFacts[];
  readonly scores: readonly JudgeScore[];
  /** What evaluations give the bidders, as of the deadline. */
  readonly standing?: readonly BidStanding[];
  /** Empty where the method asks for no offers. */
  readonly rounds: readonly ReportedRound[];
  readonly queries: readonly ReportedQuery[];
  readonly panel: { readonly size: number; readonly experts: number };
  /** 32 random bytes as hexadecimal text, for a draw among bids that no rule tells apart. */
  readonly tieSeed: string;
}

/** One ranked bid, explained down to each judge's figure. */
export interface ReportedBid extends BidResult {
  readonly lot: number;
  readonly organizationId: string;
  /** The other members of its consortium; absent where it bids alone. */
  readonly partners?: readonly string[];
  /** Yuan. */
  readonly finalPrice: string;
  /** Within its lot. */
  readonly rank: number;
  readonly isTied: boolean;
  /** The step that had the last word on the place. */
  readonly decidedBy: string | null;
  readonly isCandidate: boolean;
  /** Why it is no candidate though its rank is high enough: other lots that it is first to get. */
  readonly passedOver?: Violation;
  readonly abnormalPrice?: AbnormalPrice;
  readonly priceNote?: string;
}

/** A lot in the report: its bids are those of the report with its number. */
export interface ReportedLot {
  readonly number: number;
  readonly title: string;
  /** Yuan. */
  readonly ceiling: string;
  readonly state: LotState;
  readonly endReason: string | null;
  /** 基准价 among its own bids, yuan; null where the price alone decides, or without bids. */
  readonly benchmark: string | null;
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
  /** In order; a tender that is not parted has one. */
  readonly lots: readonly ReportedLot[];
  /** How many lots one supplier may win; null for any number. */
  readonly lotLimit: number | null;
  readonly tieSeed: string;
  readonly panel: { readonly size: number; readonly experts: number };
  /** Lot by lot, in rank order. */
  readonly bids: readonly ReportedBid[];
  /** Put forward (for a framework: all who are not left out), lot by lot in the order in which the award is offered: equal ranks by what the document says, else by the draw (87号令 art. 68). */
  readonly candidates: readonly string[];
  readonly invalid: readonly InvalidBidFacts[];
  readonly rounds: readonly ReportedRound[];
  readonly queries: readonly ReportedQuery[];
  /** Scores far from the other judges'. */
  readonly warnings: readonly Violation[];
}

/** Scores or compares prices, ranks and puts candidates forward, each lot by itself. */
export function reportContent(facts: ReportFacts): ReportContent {
  const { tender, rules, factors, awardTest, scores, lotLimit } = facts;
  const rankings = facts.lots.map((lot) => rankLot(facts, lot));
  const lines = lotLines(
    rankings.map(({ lot: { number }, inOrder: bids }) => ({ number, bids, awardedTo: null })),
    lotLimit,
  );
  const bids = rankings.flatMap((ranking) => {
    const line = lines.find(({ number }) => number === ranking.lot.number);
    return reportedLot(facts, ranking, line?.passedOver ?? []);
  });
  const isCandidate = new Map(bids.map((bid) => [bid.bidId, bid.isCandidate]));
  return {
    tenderId: tender.id,
    title: tender.title,
    method: rules.code,
    basis: rules.basis,
    ceiling: formatYuan(tender.ceiling),
    criteria: factors,
    ...{ awardTest, lotLimit, rounding: isScored(awardTest) ? (rules.scoring?.rounding ?? null) : null },
    lots: rankings.map(({ lot: { ceiling, ...lot }, benchmark }) => {
      return { ...lot, ceiling: formatYuan(ceiling), benchmark };
    }),
    tieSeed: facts.tieSeed,
    panel: facts.panel,
    bids,
    candidates: lines.flatMap(({ offered }) => offered.filter((bidId) => isCandidate.get(bidId))),
    invalid: facts.invalid,
    rounds: facts.rounds,
    queries: facts.queries,
    warnings: outlierWarnings(
      factors,
      scores.filter(({ bidId }) => isCandidate.has(bidId)),
    ),
  };
}

interface LotRanking {
  readonly lot: ReportLotFacts;
  readonly benchmark: string | null;
  readonly results: readonly BidResult[];
  readonly ranked: readonly RankedBid[];
  /** In the order in which the award is offered. */
  readonly inOrder: readonly ScoredBidFacts[];
}

function rankLot(facts: ReportFacts, lot: ReportLotFacts): LotRanking {
  const bids = facts.bids.filter(({ lot: number }) => number === lot.number);
  const { benchmark, bids: results } = resultOf({ ...facts, bids });
  const entries = entriesOf(results, facts);
  const ranking = isScored(facts.awardTest) ? facts.rules : byPrice(facts.rules);
  const ties = { seed: facts.tieSeed };
  const inOrder = awardOrder(ranking, entries, ties).map(({ bidId }) => found(bids, bidId));
  return { lot, benchmark, results, ranked: rankBids(ranking, entries, ties), inOrder };
}

/** The first ranks up to the method's number are candidates, not counting those that are passed over. */
function reportedLot(facts: ReportFacts, ranking: LotRanking, passedOver: readonly string[]): ReportedBid[] {
  const { ranked, results, lot, inOrder } = ranking;
  const passed = ranked.filter(({ bidId }) => passedOver.includes(bidId));
  const moved = ranked
    .filter((place) => !passed.includes(place))
    .map((place) => ({ ...place, rank: place.rank - passed.filter(({ rank }) => rank < place.rank).length }));
  const put = candidatesOf(facts.rules, moved);
  const most = facts.rules.framework ? admitToFramework(facts.rules, ranked.length).admitted : ranked.length;
  const candidates = inOrder
    .map(({ bidId }) => bidId)
    .filter((bidId) => put.includes(bidId))
    .slice(0, most);
  const high = candidatesOf(facts.rules, ranked);
  return ranked.map((place) => {
    const { bidId, rank } = place;
    const bid = reported(place, facts, found(results, bidId), candidates.includes(bidId));
    const params = { lot: lot.number, rank, limit: facts.lotLimit ?? 0 };
    const isPassed = passedOver.includes(bidId) && high.includes(bidId);
    return isPassed ? { ...bid, passedOver: refuseLot.supplierFull({ params }) } : bid;
  });
}

/** The content as what is hashed and stored. */
export function asPlain(content: ReportContent): Plain {
  return JSON.parse(JSON.stringify(content)) as Plain;
}

/** Points where the test scores; else the lowest evaluated price is all there is. Throws RangeError for a method that can't score. */
function resultOf({ rules, awardTest, factors, bids, scores, standing }: ReportFacts) {
  const priced = bids.map(({ bidId, evaluated }) => ({ bidId, price: evaluated }));
  if (!isScored(awardTest)) return { bids: priceResults(priced), benchmark: null };
  if (!rules.scoring) throw new RangeError(`${rules.code} does not score`);
  const { rounding, aggregation } = rules.scoring;
  return scoreBids({ factors, bids: priced, scores, standing, rounding, aggregation });
}

/** The method's order without points: prices, then what tells equal ones apart. */
function byPrice(rules: MethodRules): MethodRules {
  const order = rules.ranking.order.filter((step) => step === 'lower-price' || step === 'random-draw');
  return { ...rules, ranking: { ...rules.ranking, order: order.length > 0 ? order : ['lower-price'] } };
}

/** Ties of points are told apart by the own price, without any adjustment (87号令 art. 57). */
function entriesOf(results: readonly BidResult[], { bids, awardTest }: ReportFacts) {
  return results.map(({ bidId, total, technical }) => {
    const { price, evaluated, preferred } = found(bids, bidId);
    return { bidId, total, technical, preferred, price: isScored(awardTest) ? price : evaluated };
  });
}

function reported(
  { bidId, rank, isTied, decidedBy }: RankedBid,
  { bids }: ReportFacts,
  result: BidResult,
  isCandidate: boolean,
): ReportedBid {
  const { lot, organizationId, partners, price, abnormalPrice, priceNote } = found(bids, bidId);
  return {
    ...result,
    ...{ lot, organizationId, partners, rank, isTied, decidedBy, abnormalPrice, priceNote },
    finalPrice: formatYuan(price),
    isCandidate,
  };
}

function found<T extends { readonly bidId: string }>(all: readonly T[], bidId: string): T {
  const one = all.find((each) => each.bidId === bidId);
  if (!one) throw new RangeError(`no bid ${bidId}`);
  return one;
}
