import type { DayUnit } from './period.js';
import type { TimetableKey } from './timetable-keys.js';

/** 采购方式 known to the program; a rule set may carry any part of them. */
export type MethodCode =
  | 'open-tender'
  | 'invited-tender'
  | 'negotiation'
  | 'competitive-consultation'
  | 'inquiry'
  | 'single-source'
  | 'framework-closed'
  | 'framework-open'
  | 'framework-call-off'
  | 'framework-competition'
  | 'selection'
  | 'quotation'
  | 'emergency'
  | 'venture';

/** What is bought (政府采购法 art. 2). */
export type ProcurementObject = 'goods' | 'works' | 'services';

/** A length of time and the text that sets it. */
export interface Period {
  readonly count: number;
  readonly unit: DayUnit;
  /** The text that sets it, as people read it (`政府采购法 art. 46`). */
  readonly rule: string;
}

/** Amounts from which on other rules count, in yuan; each place has its own (政府采购法 art. 8). */
export interface Thresholds {
  /** 采购限额标准: below it the purchase is not under the law. */
  readonly procurement: string;
  /** 公开招标数额标准. */
  readonly openTender: string;
  /** The most for an inquiry below the threshold (LOCAL). */
  readonly quotation: string;
}

/** How the winner is found. */
export const AWARD_TESTS = [
  'comprehensive-scoring',
  'lowest-evaluated-price',
  'lowest-final-price',
  'lowest-single-price',
  'negotiated-price',
] as const;
export type AwardTest = (typeof AWARD_TESTS)[number];

/** In how many sealed parts a bid comes: in two, its price is opened when its quality is judged. */
export const ENVELOPES = ['one', 'two'] as const;
export type Envelopes = (typeof ENVELOPES)[number];

/** A special case in which fewer suppliers than the minimum are enough. */
export type CountException =
  'government-purchased-service' | 'approved-two-suppliers' | 'research-conversion';

/** The moments at which bids are counted. */
export type CountStage = 'opening' | 'qualification' | 'conformity' | 'abnormal-price' | 'final-offers';

/** How many suppliers a method needs, and what says so at each moment. */
export interface SupplierRules {
  readonly minimum: number;
  readonly exceptions: readonly {
    readonly when: CountException;
    readonly minimum: number;
    readonly rule: string;
  }[];
  /** The text under which the procedure ends when too few are left. */
  readonly shortfall: Readonly<Record<CountStage, string>>;
}

/** What makes a panel larger than the method's ordinary minimum. */
export type PanelCircumstance = 'large-budget' | 'complex' | 'large-social-impact' | 'at-tender-threshold';

/** Who sits on a panel. */
export interface PanelRules {
  readonly minimum: number;
  /** Yuan; a budget of this amount or more is `large-budget`. */
  readonly largeBudget?: string;
  readonly larger: readonly { readonly when: PanelCircumstance; readonly minimum: number }[];
  readonly odd: boolean;
  /** Experts must be at least this share; absent where no share is set. */
  readonly expertShare?: { readonly numerator: number; readonly denominator: number };
  readonly rule: string;
}

/** Points that the price may carry, out of 100; `max` null: no upper limit. */
export interface PriceWeightRange {
  readonly min: string;
  readonly max: string | null;
  readonly rule: string;
}

/**
 * One step of putting bids in order; what the steps leave equal shares a rank (并列). `announced-priority`: 同等条件下优先
 * by an evaluation, in methods below the threshold alone.
 */
export type RankingStep =
  'higher-total' | 'lower-price' | 'technical-index' | 'announced-priority' | 'document-rule' | 'random-draw';

/** When and how scores are rounded; not fixed by law, so it is published with the document and frozen. */
export interface Rounding {
  /** Decimals kept. */
  readonly scale: number;
  /** 四舍五入. */
  readonly mode: 'HALF_UP';
  /** `per-factor`: each factor is rounded, then summed; `final`: only the sum is rounded. */
  readonly stage: 'per-factor' | 'final';
}

/** How judges' points for one factor become one figure. */
export type Aggregation = 'mean-of-all' | 'trimmed-mean';

/** How bids are scored under a method. */
export interface ScoringRules {
  /** For services; null where the method gives the price no weight of its own. */
  readonly priceWeight: PriceWeightRange | null;
  readonly aggregation: Aggregation;
  /** Proposed to the drafter; the document's own choice counts. */
  readonly rounding: Rounding;
}

/** How bids are ordered, and who is put forward. */
export interface RankingRules {
  /** Steps that make the published order. */
  readonly order: readonly RankingStep[];
  /** Further steps that choose among equal ranks at the award only (87号令 art. 68). */
  readonly award: readonly RankingStep[];
  /** How many candidates are put forward; null: everyone on the list. */
  readonly candidates: number | null;
  readonly rule: string;
}

/** Who is invited, where not everybody is. */
export interface InvitationRules {
  /** Suppliers drawn at random. */
  readonly minimum: number;
  /** The pool holds at least this many times the number drawn, unless it comes from a prequalification. */
  readonly poolMultiple: number;
  /** How long suppliers may apply for prequalification. */
  readonly application: Period;
  readonly rule: string;
}

/** How a framework's second stage finds who takes an item: 直接选定, 二次竞价, 顺序轮候. */
export const SECOND_STAGE_WAYS = ['direct-choice', 'second-competition', 'rotation'] as const;
export type SecondStageWay = (typeof SECOND_STAGE_WAYS)[number];

/** What a framework agreement adds. */
export interface FrameworkRules {
  /** At least this share and at least this number of the responsive are left out; null: everyone gets in. */
  readonly elimination: { readonly percent: number; readonly count: number } | null;
  readonly maxTermYears: number | null;
  readonly secondStage: readonly SecondStageWay[];
  /** The most that are admitted, where the document says so. */
  readonly most?: number;
  readonly rule: string;
}

/** Everything that tells one procurement method from another. Plain JSON: a tender freezes the row it was published under. */
export interface MethodRules {
  readonly code: MethodCode;
  readonly label: { readonly zh: string; readonly en: string };
  /** Statutory methods follow 政府采购法; local ones follow the buyer's own rules or grant rules. */
  readonly regime: 'statutory' | 'local';
  /** The texts it rests on. */
  readonly basis: string;
  readonly objects: readonly ProcurementObject[];
  /** The closed OCDS codelist; everything but `open` asks for a rationale. */
  readonly procurementMethod: 'open' | 'selective' | 'limited' | 'direct';
  readonly awardTests: readonly AwardTest[];
  readonly periods: Readonly<Partial<Record<TimetableKey, Period>>>;
  readonly suppliers: SupplierRules;
  /** Null where no panel of this kind sits. */
  readonly panel: PanelRules | null;
  /** Null where nothing is scored. */
  readonly scoring: ScoringRules | null;
  readonly ranking: RankingRules;
  readonly invitation?: InvitationRules;
  readonly framework?: FrameworkRules;
  /** `final`: prices are offered again after the review, and those count; `single`: the bid's own price stands. */
  readonly offers?: 'final' | 'single';
  /** What a document may choose; one envelope where it is absent. */
  readonly envelopes?: readonly Envelopes[];
  /** Local methods: the threshold that the budget has to stay below. */
  readonly largest?: 'procurement' | 'quotation';
  /** Those of the place and day under which a tender was published. */
  readonly thresholds?: Thresholds;
}

/** The same rules with another length for one period: how a setting (a district's own challenge window) gets in. */
export function withPeriod(rules: MethodRules, key: TimetableKey, count: number): MethodRules {
  const period = rules.periods[key];
  if (!period) throw new RangeError(`${rules.code} has no period ${key}`);
  return { ...rules, periods: { ...rules.periods, [key]: { ...period, count } } };
}
