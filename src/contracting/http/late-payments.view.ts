import { MoneyView } from '../../platform/index.js';
import type { LatePaymentFacts } from '../data/late-payments.js';
import { type LateSum, lateSum, publicBy } from '../domain/late-payments.js';

/** How many contracts, and how much together. */
export class LateSumView {
  contracts: number;
  owed: MoneyView;

  static of({ contracts, owed }: LateSum): LateSumView {
    return { contracts, owed: MoneyView.of(owed) };
  }
}

/** What was owed under one contract. */
export class LateContractView {
  contractId: string;
  title: string;
  /** `law` for a small or medium enterprise, `policy` for everybody else. */
  basis: string;
  owed: MoneyView;
}

/** What a unit had not paid in time by the end of a year (保障中小企业款项支付条例 art. 18). */
export class LatePaymentStatementView {
  /** Null until it is published. */
  id: string | null;
  unitId: string;
  year: number;
  /** The last day for publishing it. @example 2026-03-31 */
  publicBy: string;
  publishedOn: string | null;
  /** To small and medium enterprises. */
  byLaw: LateSumView;
  /** To everybody else, for whom the same days hold by policy. */
  byPolicy: LateSumView;
  contracts: LateContractView[];

  static of({ published, unitId, year, contracts }: LatePaymentFacts): LatePaymentStatementView {
    return {
      ...{ id: published?.id ?? null, unitId, year, publicBy: publicBy(year) },
      publishedOn: published?.publishedOn ?? null,
      byLaw: LateSumView.of(lateSum(contracts, 'law')),
      byPolicy: LateSumView.of(lateSum(contracts, 'policy')),
      contracts: contracts.map(({ owed, contractId, title, basis }) => {
        return { contractId, title, basis, owed: MoneyView.of(owed) };
      }),
    };
  }
}

/** Published statements, newest first. */
export class LatePaymentStatementListView {
  items: LatePaymentStatementView[];
  next: string | null;
}
