import { type Exact, exact, mean, ratio, round, sum, toDecimal } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Factor, FactorKind } from './factor.js';
import type { Aggregation, Rounding } from './method-rules.js';
import { type ScoresOf, indexScores } from './score-index.js';
import type { JudgeScore } from './score-sheet.js';

/** A bid that is valid at this moment, at the price that is scored: raw, or adjusted by policy. In fen, above zero. */
export interface PricedBid {
  readonly bidId: string;
  readonly price: Fen;
}

/** What evaluations give a bidder, and by which announced rule. */
export interface BidStanding {
  readonly bidId: string;
  /** Decimal text. */
  readonly points: string;
  readonly basis: string;
}

/** What scores are computed from. Sheets must be complete and agreed: the rules on sheets come first. */
export interface ScoringFacts {
  readonly factors: readonly Factor[];
  readonly bids: readonly PricedBid[];
  readonly scores: readonly JudgeScore[];
  /** Points that evaluations give, at most one a bid: for the factor that takes them. */
  readonly standing?: readonly BidStanding[];
  readonly rounding: Rounding;
  readonly aggregation: Aggregation;
}

/** One factor of one bid, down to each judge's figure. Decimals as text. */
export interface FactorResult {
  readonly code: string;
  readonly title: string;
  readonly kind: FactorKind;
  readonly maxPoints: string;
  /** Rounded to the published scale. */
  readonly points: string;
  /** Before rounding, as a fraction (`4495/234`). */
  readonly exact: string;
  /** By judge id; empty for what is computed. */
  readonly byJudge: readonly { readonly judgeId: string; readonly points: string }[];
  /** Of points from an evaluation: the rule that gave them. */
  readonly basis?: string;
}

/** One bid's result. Decimals as text. */
export interface BidResult {
  readonly bidId: string;
  /** Yuan: the price that was scored, which is not always the one to be paid. */
  readonly scoredPrice: string;
  readonly total: string;
  /** Points of the technical factors alone; breaks ties where the method says so. */
  readonly technical: string;
  readonly factors: readonly FactorResult[];
}

/** A scoring that anybody can recompute. */
export interface ScoringResult {
  /** 基准价 in yuan: the lowest price among the bids valid at this moment; null without bids. */
  readonly benchmark: string | null;
  readonly rounding: Rounding;
  readonly bids: readonly BidResult[];
}

interface Scored {
  readonly factor: Factor;
  readonly value: Exact;
  readonly result: FactorResult;
}

/** Scores all valid bids. After every invalidation it is computed anew, since the benchmark may have gone with the bid. */
export function scoreBids(facts: ScoringFacts): ScoringResult {
  const benchmark = lowest(facts.bids);
  const scoresOf = indexScores(facts.scores);
  return {
    benchmark: benchmark === null ? null : formatYuan(benchmark),
    rounding: facts.rounding,
    bids: facts.bids.map((bid) => scoreBid(bid, benchmark ?? bid.price, facts, scoresOf)),
  };
}

/** 低价优先法: the price factor's maximum × benchmark / price, both in fen. Throws RangeError at or below zero. */
export function priceScore(maxPoints: string, benchmark: Fen, price: Fen): Exact {
  if (benchmark <= 0n || price <= 0n) throw new RangeError('only prices above zero are scored');
  return exact(maxPoints).mul(ratio(benchmark, price));
}

/** The sum of factor values, rounded at the published stage. */
export function totalOf(factorValues: readonly Exact[], { stage, scale }: Rounding): string {
  const summands = stage === 'per-factor' ? factorValues.map((value) => round(value, scale)) : factorValues;
  return toDecimal(sum(summands), scale);
}

/** Judges' points for one factor as one value; trimmed: without one highest and one lowest, from three judges on. */
export function aggregate(points: readonly Exact[], aggregation: Aggregation): Exact {
  if (aggregation === 'mean-of-all' || points.length < 3) return mean(points);
  return mean([...points].sort((a, b) => a.compare(b)).slice(1, -1));
}

function scoreBid(bid: PricedBid, benchmark: Fen, facts: ScoringFacts, scoresOf: ScoresOf): BidResult {
  const scored = facts.factors.map((factor) => {
    if (factor.kind === 'price')
      return explained(factor, priceScore(factor.maxPoints, benchmark, bid.price), [], facts);
    if (factor.source) return standingFactor(factor, bid, facts);
    return judgedFactor(factor, scoresOf(bid.bidId, factor.code), facts);
  });
  const technical = scored.filter(({ factor }) => factor.part === 'technical');
  return {
    bidId: bid.bidId,
    scoredPrice: formatYuan(bid.price),
    total: totalOf(values(scored), facts.rounding),
    technical: totalOf(values(technical), facts.rounding),
    factors: scored.map(({ result }) => result),
  };
}

/** Nothing where no evaluation is in force; never more than the factor is worth. */
function standingFactor(factor: Factor, { bidId }: PricedBid, facts: ScoringFacts): Scored {
  const standing = facts.standing?.find((each) => each.bidId === bidId);
  const given = exact(standing?.points ?? '0');
  const most = exact(factor.maxPoints);
  const scored = explained(factor, given.gt(most) ? most : given, [], facts);
  return standing ? { ...scored, result: { ...scored.result, basis: standing.basis } } : scored;
}

function judgedFactor(factor: Factor, given: readonly JudgeScore[], facts: ScoringFacts): Scored {
  const points = given.map((score) => exact(score.points));
  return explained(factor, aggregate(points, facts.aggregation), given, facts);
}

function explained(factor: Factor, value: Exact, given: readonly JudgeScore[], facts: ScoringFacts): Scored {
  const { code, title, kind, maxPoints } = factor;
  const byJudge = given
    .map(({ judgeId, points }) => ({ judgeId, points }))
    .sort((a, b) => (a.judgeId < b.judgeId ? -1 : 1));
  const points = toDecimal(value, facts.rounding.scale);
  return {
    factor,
    value,
    result: { code, title, kind, maxPoints, points, exact: value.toFraction(), byJudge },
  };
}

function lowest(bids: readonly PricedBid[]): Fen | null {
  return bids.reduce<Fen | null>((low, { price }) => (low === null || price < low ? price : low), null);
}

const values = (scored: readonly Scored[]): Exact[] => scored.map(({ value }) => value);
