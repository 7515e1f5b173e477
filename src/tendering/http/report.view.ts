import { MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import type { EvaluationReport } from '../data/evaluation-report.entity.js';
import { contentOfReport } from '../data/report-content.js';
import type {
  InvalidBidFacts,
  ReportContent,
  ReportedBid,
  ReportedLot,
  ReportedQuery,
  ReportedRound,
} from '../domain/evaluation-report.js';
import type { FactorResult } from '../domain/scoring.js';
import { AbnormalPriceView } from './bid.view.js';
import { CriterionView } from './tender.view.js';

/** One judge's figure. */
export class JudgePointsView {
  /** `seat-1`, `seat-2` … */
  judge: string;
  points: string;
}

/** One factor of one bid. */
export class FactorResultView {
  code: string;
  title: string;
  kind: string;
  maxPoints: string;
  /** Rounded as published. @example 19.21 */
  points: string;
  /** Before rounding, as a fraction. @example 4495/234 */
  exact: string;
  /** Empty for the price, and for a bidder who reads his own result. */
  byJudge: JudgePointsView[];
  /** Of points from an evaluation: the announced rule that gave them. */
  basis?: string;

  static of({ code, title, kind, maxPoints, points, exact, byJudge, basis }: FactorResult): FactorResultView {
    const judges = byJudge.map(({ judgeId, points: given }) => ({ judge: judgeId, points: given }));
    return { code, title, kind, maxPoints, points, exact, byJudge: judges, basis };
  }
}

/** One ranked bid. */
export class ReportedBidView {
  bidId: string;
  /** Number of its lot. @example 1 */
  lot: number;
  organizationId: string;
  /** Within its lot. */
  rank: number;
  isTied: boolean;
  /** The step that had the last word on the place. @example higher-total */
  decidedBy: string | null;
  isCandidate: boolean;
  /** Why it is passed over though its rank is high enough: the lots that one supplier may win. Empty for all others. */
  passedOver: ViolationView[];
  finalPrice: MoneyView;
  /** What was evaluated: lower than the final price for small and micro enterprises where the document says so. */
  evaluatedPrice: MoneyView;
  /** `0.00` where the price alone decides. @example 88.93 */
  total: string;
  technical: string;
  factors: FactorResultView[];
  abnormalPrice: AbnormalPriceView[];
  priceNote?: string;

  static of(bid: ReportedBid): ReportedBidView {
    const { bidId, lot, organizationId, rank, isTied, decidedBy, isCandidate } = bid;
    const { total, technical, priceNote } = bid;
    return {
      ...{ bidId, lot, organizationId, rank, isTied, decidedBy, isCandidate, total, technical, priceNote },
      passedOver: violationViews(bid.passedOver ? [bid.passedOver] : []),
      finalPrice: MoneyView.of(parseYuan(bid.finalPrice)),
      evaluatedPrice: MoneyView.of(parseYuan(bid.scoredPrice)),
      factors: bid.factors.map((factor) => FactorResultView.of(factor)),
      abnormalPrice: bid.abnormalPrice?.triggers.map((trigger) => AbnormalPriceView.of(trigger)) ?? [],
    };
  }
}

/** A bid that fell out, and why. */
export class InvalidBidView {
  bidId: string;
  /** Number of its lot. @example 1 */
  lot: number;
  organizationId: string;
  reasons: ViolationView[];
  note?: string;

  static of({ bidId, lot, organizationId, reasons, note }: InvalidBidFacts): InvalidBidView {
    return { bidId, lot, organizationId, note, reasons: violationViews(reasons) };
  }
}

/** A lot, whose bids are those with its number. */
export class ReportedLotView {
  /** @example 1 */
  number: number;
  title: string;
  ceiling: MoneyView;
  /** When the report was frozen. @example active */
  state: string;
  /** Why it ended without an award. */
  endReason: string | null;
  /** 基准价 among its own bids, yuan; null where the price alone decides. */
  benchmark: string | null;

  static of({ number, title, ceiling, state, endReason, benchmark }: ReportedLot): ReportedLotView {
    return { number, title, ceiling: MoneyView.of(parseYuan(ceiling)), state, endReason, benchmark };
  }
}

/** A price offered in a round. */
export class RoundOfferView {
  bidId: string;
  price: MoneyView;
}

/** One round of offers as it went. */
export class ReportedRoundView {
  /** 1, 2, 3 … */
  number: number;
  /** 最后报价 */
  final: boolean;
  dueAt: string;
  openedAt: string | null;
  /** What the consultation changed in the requirements. */
  changes: string | null;
  /** Those that came in. */
  offers: RoundOfferView[];

  static of({ number, final, dueAt, openedAt, changes, offers }: ReportedRound): ReportedRoundView {
    const prices = offers.map(({ bidId, price }) => ({ bidId, price: MoneyView.of(parseYuan(price)) }));
    return { number, final, dueAt, openedAt, changes, offers: prices };
  }
}

/** A question to a bidder with its answer. */
export class ReportedQueryView {
  bidId: string;
  /** `clarification` or `low-price`. */
  kind: string;
  question: string;
  /** `seat-2`, or `purchaser`; null where a price set it off, and for a bidder. */
  askedBy: string | null;
  askedAt: string;
  dueAt: string;
  answer: string | null;
  answeredAt: string | null;
  fileIds: string[];

  static of(query: ReportedQuery): ReportedQueryView {
    const { bidId, kind, question, askedBy, askedAt, dueAt, answer, answeredAt, fileIds } = query;
    return {
      ...{ bidId, kind, question, askedBy, askedAt, dueAt, answer, answeredAt },
      fileIds: [...fileIds],
    };
  }
}

/** When and how scores are rounded. */
export class RoundingView {
  scale: number;
  mode: string;
  stage: string;
}

/** An opinion with the seat of who gave it. */
export interface SeatedOpinion {
  readonly seat: number;
  readonly agrees: boolean;
  readonly dissent: string | null;
}

/** What a member said to the report. */
export class ReportOpinionView {
  /** @example seat-2 */
  judge: string;
  agrees: boolean;
  dissent: string | null;

  static of({ seat, agrees, dissent }: SeatedOpinion): ReportOpinionView {
    return { judge: `seat-${seat}`, agrees, dissent };
  }
}

/** The panel's report (评审报告), frozen. A bidder reads his own lines after the result. */
export class ReportView {
  id: string;
  version: number;
  tenderId: string;
  title: string;
  method: string;
  /** The texts it rests on. */
  basis: string;
  frozenAt: string;
  /** Of the document's bytes. */
  sha256: string;
  /** The frozen document itself, canonical JSON (RFC 8785); null for a bidder. */
  document: string | null;
  ceiling: MoneyView;
  criteria: CriterionView[];
  /** Null where the price alone decides. */
  rounding: RoundingView | null;
  /** How the winner was found. @example comprehensive-scoring */
  awardTest: string;
  /** In order; a tender that is not parted has one. */
  lots: ReportedLotView[];
  /** How many lots one supplier may win; null for any number. */
  maxLotsPerSupplier: number | null;
  /** Lot by lot, in rank order. */
  bids: ReportedBidView[];
  /** Ids of the bids put forward, lot by lot in rank order; empty for a bidder. */
  candidates: string[];
  invalid: InvalidBidView[];
  /** Rounds of offers; for a bidder with his own alone. */
  rounds: ReportedRoundView[];
  /** What bidders were asked in writing; for a bidder his own alone. */
  queries: ReportedQueryView[];
  /** Scores far from the other judges'; empty for a bidder. */
  warnings: ViolationView[];
  /** What members said to it: who is silent agrees; empty for a bidder. */
  opinions: ReportOpinionView[];

  /** Everything. */
  static of(report: EvaluationReport, opinions: readonly SeatedOpinion[]): ReportView {
    const content = contentOfReport(report);
    return {
      ...head(report, content),
      document: report.document,
      bids: content.bids.map((bid) => ReportedBidView.of(bid)),
      candidates: [...content.candidates],
      invalid: content.invalid.map((bid) => InvalidBidView.of(bid)),
      rounds: content.rounds.map((round) => ReportedRoundView.of(round)),
      queries: content.queries.map((query) => ReportedQueryView.of(query)),
      warnings: violationViews(content.warnings),
      opinions: opinions.map((opinion) => ReportOpinionView.of(opinion)),
    };
  }

  /** What one bidder may read of the lots whose result is public: his own score, rank or reasons. */
  static ownOf(report: EvaluationReport, organizationId: string, lots: readonly number[]): ReportView {
    const content = contentOfReport(report);
    const isOwn = (bid: { readonly organizationId: string; readonly lot: number }) =>
      bid.organizationId === organizationId && lots.includes(bid.lot);
    const ownIds = new Set([...content.bids, ...content.invalid].filter(isOwn).map(({ bidId }) => bidId));
    const isOfOwn = ({ bidId }: { readonly bidId: string }) => ownIds.has(bidId);
    const bids = content.bids.filter(isOwn).map((bid) => ({
      ...bid,
      factors: bid.factors.map((factor) => ({ ...factor, byJudge: [] })),
    }));
    return {
      ...head(report, content),
      document: null,
      bids: bids.map((bid) => ReportedBidView.of(bid)),
      candidates: [],
      invalid: content.invalid.filter(isOwn).map((bid) => InvalidBidView.of(bid)),
      rounds: content.rounds.map((round) =>
        ReportedRoundView.of({ ...round, offers: round.offers.filter(isOfOwn) }),
      ),
      queries: content.queries
        .filter(isOfOwn)
        .map((query) => ReportedQueryView.of({ ...query, askedBy: null })),
      warnings: [],
      opinions: [],
    };
  }
}

function head(report: EvaluationReport, content: ReportContent) {
  const { id, version, tenderId, sha256, createdAt } = report;
  const { title, method, basis, lots, lotLimit, rounding, criteria, ceiling, awardTest } = content;
  return {
    ...{ id, version, tenderId, sha256, title, method, basis, maxLotsPerSupplier: lotLimit },
    lots: lots.map((lot) => ReportedLotView.of(lot)),
    frozenAt: formatInstant(createdAt),
    ceiling: MoneyView.of(parseYuan(ceiling)),
    rounding: rounding && { scale: rounding.scale, mode: rounding.mode, stage: rounding.stage },
    awardTest,
    criteria: criteria.map((criterion) => CriterionView.of(criterion)),
  };
}
