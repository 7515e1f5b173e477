import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { Lot } from '../data/lot.entity.js';
import type { Tender } from '../data/tender.entity.js';
import type { AcceptancePlan } from '../domain/groundwork.js';
import type { Factor } from '../domain/factor.js';
import type { Requirement } from '../domain/requirements.js';
import { lotActions, tenderActions } from '../policies.js';
import { FrameworkTermsView } from './framework-terms.view.js';

/** One level of a criterion. */
export class LevelView {
  /** @example 优 */
  label: string;
  /** Decimal text. @example 32 */
  min: string;
  /** The same as `min` for exact points. @example 40 */
  max: string;
  description: string;
}

/** One line of the award criteria. */
export class CriterionView {
  code: string;
  title: string;
  description?: string;
  kind: string;
  /** `evaluation`: computed from the bidder's evaluations in force on the deadline's day, judged by nobody. */
  source?: 'evaluation';
  /** Points, decimal text. @example 40 */
  maxPoints: string;
  /** Points by level; empty where they are given freely. */
  levels: LevelView[];

  static of({ code, title, description, kind, source, maxPoints, levels = [] }: Factor): CriterionView {
    const told = levels.map(({ label, min, max, description: like }) => ({
      ...{ label, min, max },
      description: like,
    }));
    return { code, title, description, kind, source, maxPoints, levels: told };
  }
}

/** One thing that bids have to answer. */
export class RequirementView {
  code: string;
  title: string;
  /** `substantive`, `scored` or `other`. */
  kind: string;
  /** `required`, `optional` or `none`. */
  evidence: string;
  /** Code of the criterion under which it is judged. */
  factor?: string;

  static of({ code, title, kind, evidence = 'optional', factor }: Requirement): RequirementView {
    return { code, title, kind, evidence, factor };
  }
}

/** One payment of the contract to come. */
export class InstalmentView {
  trigger: string;
  percent: string;
}

/** 履约验收方案. */
export class AcceptancePlanView {
  subject: string;
  time: string;
  way: string;
  procedure: string;
  content: string;
  standard: string;

  static of({ subject, time, way, procedure, content, standard }: AcceptancePlan): AcceptancePlanView {
    return { subject, time, way, procedure, content, standard };
  }
}

/** A part of a tender (包) that is bid for and awarded by itself. */
export class LotView {
  id: string;
  version: number;
  /** `active`, `awarded`, `failed` or `cancelled`. */
  state: string;
  /** Steps that this caller may take now; a lot is called off by its number under the tender. @example ["cancel"] */
  actions: string[];
  /** 1, 2, 3 … */
  number: number;
  title: string;
  /** What belongs to it. */
  description: string | null;
  ceiling: MoneyView;
  /** Bond (投标保证金) that a bid for it gives; null for none. */
  bidBond: MoneyView | null;
  /** Why it failed or was called off. */
  endReason: string | null;

  static of(lot: Lot, tender: Tender, actor: Actor | undefined): LotView {
    const { id, version, state, number, title, description, endReason } = lot;
    return {
      ...{ id, version, state, number, title, description, endReason },
      actions: lotActions(actor, lot, tender),
      ceiling: MoneyView.of(lot.ceilingFen),
      bidBond: MoneyView.orNull(lot.bidBondFen),
    };
  }
}

/** What was found about a tender beside its row. */
interface TenderFindings {
  readonly obstacles?: readonly Violation[];
  /** The notice of an order. */
  readonly withheldBy?: string | null;
}

/** A tender (采购项目). Nothing in it tells whether or how many bids there are before the opening. */
export class TenderView {
  id: string;
  version: number;
  /** @example open */
  state: string;
  /** Steps that this caller may take now. @example ["publish"] */
  actions: string[];
  title: string;
  itemId: string;
  /** The street office. */
  buyerId: string;
  communityId: string;
  category: string;
  /** @example competitive-consultation */
  method: string;
  /** How the winner is found. @example comprehensive-scoring */
  awardTest: string;
  /** In how many sealed parts bids come: in `two`, prices are opened when quality is judged. @example one */
  envelopes: string;
  /** Why this method. */
  methodReason: string | null;
  /** Percent taken off the prices of small and micro enterprises for the evaluation alone. */
  priceDeduction: number | null;
  /** 技术复杂 */
  complex: boolean;
  /** 社会影响较大 */
  largeSocialImpact: boolean;
  /** The failed or cancelled tender that this one follows. */
  retenderOf: string | null;
  /** The notice of the order by which only those who take part read it still. */
  withheldBy: string | null;
  /** The region's rules under which it was published; null where the national ones stand. */
  ruleSetId: string | null;
  budget: MoneyView;
  ceiling: MoneyView;
  /** In order; a tender that is not parted has one. */
  lots: LotView[];
  /** How many lots one supplier may win (限制中标包数); null for any number. */
  maxLotsPerSupplier: number | null;
  criteria: CriterionView[];
  /** What bids have to answer. */
  requirements: RequirementView[];
  /** Whether a consortium (联合体) may bid: `accepted` or `refused`. */
  consortium: string;
  /** Papers that a bidder must have valid on the day of its bid. @example ["tax-proof"] */
  requiredProofs: string[];
  /** Day of publication. */
  issuedOn: string | null;
  /** Day for bids. */
  deadline: string;
  /** The deadline's instant: what is received whole before it is on time. */
  deadlineAt: string | null;
  /** Deadline of the round of offers that runs, or of the final one after it; null between rounds. */
  offersDueAt: string | null;
  instalments: InstalmentView[];
  /** How the service is accepted. */
  acceptancePlan: AcceptancePlanView | null;
  returnVisitTemplate: string;
  serviceFrom: string;
  /** Inclusive. */
  serviceTo: string;
  /** How many amendments have been issued. */
  amendments: number;
  /** Last day of a suspension, inclusive; null while the tender runs. */
  suspendedUntil: string | null;
  suspensionReason: string | null;
  /** Why it was cancelled or failed. */
  endReason: string | null;
  /** What the first stage of a framework announces. */
  framework: FrameworkTermsView | null;
  /** The framework agreement that it calls off from. */
  agreementId: string | null;
  /** For drafts: what would stand against publication today. */
  obstacles: ViolationView[];

  /** As a caller may see it at an instant. */
  static of(
    tender: Tender,
    lots: readonly Lot[],
    actor: Actor | undefined,
    at: Date,
    { obstacles = [], withheldBy = null }: TenderFindings = {},
  ): TenderView {
    const { id, version, state, title, itemId, buyerId, communityId, category, method } = tender;
    return {
      ...{ id, version, state, title, itemId, buyerId, communityId, category, method },
      ...{
        awardTest: tender.awardTest,
        envelopes: tender.envelopes,
        methodReason: tender.methodReason,
        priceDeduction: tender.priceDeduction,
      },
      ...{ complex: tender.complex, largeSocialImpact: tender.largeSocialImpact },
      ...{ retenderOf: tender.retenderOf, ruleSetId: tender.ruleSetId },
      withheldBy,
      actions: tenderActions(actor, tender, at),
      budget: MoneyView.of(tender.budgetFen),
      ceiling: MoneyView.of(tender.ceilingFen),
      lots: lots.map((lot) => LotView.of(lot, tender, actor)),
      maxLotsPerSupplier: tender.maxLotsPerSupplier,
      criteria: tender.criteria.map((factor) => CriterionView.of(factor)),
      consortium: tender.consortium,
      requirements: tender.requirements.map((each) => RequirementView.of(each)),
      requiredProofs: tender.requiredProofs,
      issuedOn: tender.issuedOn,
      deadline: tender.deadlineOn,
      deadlineAt: tender.deadlineAt && formatInstant(tender.deadlineAt),
      offersDueAt: tender.offersDueAt && formatInstant(tender.offersDueAt),
      instalments: tender.instalments.map(({ trigger, percent }) => ({ trigger, percent })),
      acceptancePlan: tender.acceptancePlan && AcceptancePlanView.of(tender.acceptancePlan),
      returnVisitTemplate: tender.returnVisitTemplate,
      serviceFrom: tender.serviceFrom,
      serviceTo: tender.serviceTo,
      ...{ amendments: tender.amendments, suspendedUntil: tender.suspendedUntil },
      suspensionReason: tender.suspensionReason,
      framework: tender.framework && FrameworkTermsView.of(tender.framework),
      agreementId: tender.agreementId,
      endReason: tender.endReason,
      obstacles: violationViews(obstacles),
    };
  }
}

/** Tenders, newest first. */
export class TenderListView {
  items: TenderView[];
  next: string | null;
}

/** The lots, in order. */
export class LotListView {
  items: LotView[];
  next: string | null;
}
