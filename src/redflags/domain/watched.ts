import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';

/** A published purchase as flags see it. */
export interface WatchedTender {
  readonly id: string;
  readonly title: string;
  readonly buyerId: string;
  readonly category: string;
  readonly method: string;
  /** OCDS's code: open, selective, limited, direct. */
  readonly procurementMethod: string;
  readonly state: string;
  /** The price alone decides. */
  readonly isPriceOnly: boolean;
  /** Prices are per unit: the first stage of a framework. */
  readonly isPricedByUnit: boolean;
  readonly issuedOn: Day | null;
  /** RFC 3339. */
  readonly deadlineAt: string | null;
  /** The tender that it follows. */
  readonly retenderOf: string | null;
}

/** A bid that was opened. */
export interface WatchedBid {
  readonly id: string;
  readonly state: string;
  /** Lead first. */
  readonly organizationIds: readonly string[];
  /** RFC 3339. */
  readonly receivedAt: string;
  /** The final price, or the first where no other was asked; null until the lot has a result. */
  readonly priceFen: Fen | null;
}

/** A decision, whatever became of it. */
export interface WatchedAward {
  readonly id: string;
  readonly bidId: string;
  readonly state: string;
  readonly amountFen: Fen;
  readonly confirmedOn: Day;
  /** Why it was taken back. */
  readonly cancelGround: string | null;
  readonly organizationIds: readonly string[];
}

/** What competes with each other: a process of the indicators is a lot here. */
export interface WatchedLot {
  readonly id: string;
  readonly state: string;
  readonly ceilingFen: Fen;
  readonly tender: WatchedTender;
  readonly bids: readonly WatchedBid[];
  readonly awards: readonly WatchedAward[];
}

/** A signed contract of a tender. */
export interface WatchedContract {
  readonly id: string;
  readonly organizationId: string;
  readonly signedOn: Day;
  readonly serviceTo: Day;
  readonly acceptedOn: Day | null;
  readonly changes: readonly {
    readonly id: string;
    readonly number: number;
    readonly kind: string;
    readonly effectiveOn: Day;
  }[];
}

/** A complaint that was upheld. */
export interface WatchedRuling {
  readonly id: string;
  /** Null for all lots. */
  readonly lotId: string | null;
  readonly organizationId: string;
  readonly effect: string;
  readonly decidedOn: Day;
}

/** One purchase with all that flags look at. */
export interface WatchedPurchase {
  readonly tender: WatchedTender;
  readonly lots: readonly WatchedLot[];
  readonly contracts: readonly WatchedContract[];
  readonly rulings: readonly WatchedRuling[];
  /** Awards that upheld complaints took away in this purchase and in the one that it follows. */
  readonly lost: readonly { readonly awardId: string; readonly organizationIds: readonly string[] }[];
  /** Day on which a purchase that follows this one was published. */
  readonly retenderedOn: Day | null;
}

/** From when on something counts; all of them settings. */
export interface Limits {
  /** Days for bids below which a period is short, by method. */
  readonly submissionDays: (method: string) => number;
  readonly underEstimatePercent: number;
  readonly changes: number;
  readonly pairClasses: number;
  readonly doneDays: number;
  readonly rulingDays: number;
  readonly splittingFen: Fen;
}
