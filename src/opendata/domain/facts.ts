import type { Day } from '../../shared/days.js';

/** All that everybody may know of a contracting process, as it stands. Amounts are whole fen, instants RFC 3339. */
export interface ProcessFacts {
  /** The part of the ocid after the prefix. */
  readonly key: string;
  readonly item: ItemFacts | null;
  readonly tender: TenderFacts | null;
  /** Its ceilings are prices per unit (framework agreements). */
  readonly isPricedByUnit: boolean;
  readonly lots: readonly LotFacts[];
  readonly amendments: readonly AmendmentFacts[];
  readonly questions: readonly QuestionFacts[];
  readonly bids: readonly BidFacts[];
  readonly awards: readonly AwardFacts[];
  readonly contracts: readonly ContractFacts[];
  readonly related: readonly RelatedFacts[];
  /** By id, whoever won or bid. */
  readonly organizations: Readonly<Record<string, OrganizationFacts>>;
}

/** An organization by its Unified Social Credit Identifier. */
export interface OrganizationFacts {
  readonly name: string;
  readonly uscc: string;
}

/** A unit of the street: it has no identifier outside of this program. */
export interface UnitFacts {
  readonly buyerId: string;
  readonly buyer: string;
}

/** An item of a published list. */
export interface ItemFacts extends UnitFacts {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly category: string;
  readonly categoryName: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly ceilingFen: number | null;
  readonly listTitle: string;
  readonly year: number;
  readonly community: string;
}

/** A published tender. */
export interface TenderFacts extends UnitFacts {
  readonly id: string;
  readonly title: string;
  readonly community: string;
  readonly state: string;
  readonly methodName: string;
  /** OCDS's code. */
  readonly procurementMethod: string;
  readonly methodReason: string | null;
  readonly awardTest: string;
  readonly criteria: readonly { readonly title: string; readonly maxPoints: string }[];
  readonly budgetFen: number;
  readonly ceilingFen: number;
  readonly issuedOn: Day | null;
  readonly deadlineAt: string | null;
  readonly openedAt: string | null;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  /** Whether residents are asked after the service. */
  readonly visited: boolean;
}

/** A lot of it. */
export interface LotFacts {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly ceilingFen: number;
  readonly state: string;
}

/** An amendment of it. */
export interface AmendmentFacts {
  readonly number: number;
  readonly reason: string;
  readonly createdAt: string;
}

/** A question that was answered for everybody. */
export interface QuestionFacts {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly createdAt: string;
  readonly answeredOn: Day;
}

/** An opened bid of a lot that was awarded. */
export interface BidFacts {
  readonly id: string;
  readonly lotId: string;
  readonly state: string;
  readonly receivedAt: string;
  /** Lead first. */
  readonly organizationIds: readonly string[];
  /** Null where prices are not read out. */
  readonly priceFen: number | null;
}

/** An award, whatever became of it. */
export interface AwardFacts {
  readonly id: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly state: string;
  readonly amountFen: number;
  readonly createdAt: string;
  readonly organizationIds: readonly string[];
}

/** A contract that both sides have signed. */
export interface ContractFacts {
  readonly id: string;
  readonly awardId: string;
  readonly title: string;
  readonly state: string;
  readonly amountFen: number;
  readonly signedOn: Day;
  readonly signedAt: string | null;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  readonly acceptedOn: Day | null;
  readonly terminatedOn: Day | null;
  readonly organizationId: string;
  readonly visited: boolean;
  readonly changes: readonly ChangeFacts[];
  readonly milestones: readonly MilestoneFacts[];
  readonly transactions: readonly TransactionFacts[];
  readonly visits: readonly VisitFacts[];
  readonly results: readonly ResultFacts[];
}

/** A change of a contract that has its effect. */
export interface ChangeFacts {
  readonly number: number;
  readonly kind: string;
  readonly ground: string;
  readonly createdAt: string;
  readonly effectiveOn: Day;
}

/** A milestone of a contract. */
export interface MilestoneFacts {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  readonly dueOn: Day | null;
  readonly reachedOn: Day | null;
}

/** Money that went out or came back (below zero). */
export interface TransactionFacts {
  readonly id: string;
  readonly milestoneId: string | null;
  readonly amountFen: number;
  readonly on: Day;
  readonly payerId: string;
  readonly payer: string;
}

/** A concluded return visit. */
export interface VisitFacts {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly dueOn: Day;
  readonly concludedOn: Day;
  /** Null where fewer than five answered. */
  readonly score: string | null;
  readonly valid: number | null;
}

/** A final evaluation that binds. */
export interface ResultFacts {
  readonly score: string;
  readonly concludedOn: Day;
}

/** Another process that this one follows or stands under. */
export interface RelatedFacts {
  readonly key: string;
  readonly relationships: readonly string[];
}
