import type { PlanDetails } from '../data/funding-plans.js';
import type { SupportKind } from '../data/funding-plan.entity.js';

/** One fund's part of a plan. */
export class FundingPlanShareView {
  fundId: string;
  /** Hundredths of a percent. @example 4000 */
  basisPoints: number;
}

/** Support in kind, at no cash. */
export class FundingPlanSupportView {
  /** @example venue */
  kind: SupportKind;
  provider: string;
  description: string;
}

/** Who pays which part of a purchase. */
export class FundingPlanView {
  id: string;
  version: number;
  name: string;
  /** @example 2025 */
  fiscalYear: number;
  /** The unit whose funds pay. */
  unitId: string;
  /** In the order of payment; the last takes the remainder. */
  shares: FundingPlanShareView[];
  support: FundingPlanSupportView[];

  static of({ plan, shares, support }: PlanDetails): FundingPlanView {
    const { id, version, name, fiscalYear, unitId } = plan;
    return {
      ...{ id, version, name, fiscalYear, unitId },
      shares: shares.map(({ fundId, basisPoints }) => ({ fundId, basisPoints })),
      support: support.map(({ kind, provider, description }) => ({ kind, provider, description })),
    };
  }
}

/** Plans, newest first. */
export class FundingPlanListView {
  items: FundingPlanView[];
  next: string | null;
}
