import { MoneyView } from '../../platform/index.js';
import type { FundBalance } from '../data/balances.js';
import type { SourceKind } from '../data/fund-source.entity.js';
import type { FundDetails } from '../data/funds.js';

/** One payer's share. */
export class FundSourceView {
  /** @example fiscal-district */
  kind: SourceKind;
  amount: MoneyView;
}

/** Where a fund's money stands: total = available + reserved + committed + spent. */
export class FundBalanceView {
  /** Paid in by all sources. */
  total: MoneyView;
  /** Free for new purchases. */
  available: MoneyView;
  /** Set aside for admitted service items. */
  reserved: MoneyView;
  /** Bound by contracts and not yet paid. */
  committed: MoneyView;
  /** Paid out. */
  spent: MoneyView;

  static of(balance: FundBalance): FundBalanceView {
    return {
      total: MoneyView.of(balance.total),
      available: MoneyView.of(balance.available),
      reserved: MoneyView.of(balance.reserved),
      committed: MoneyView.of(balance.committed),
      spent: MoneyView.of(balance.spent),
    };
  }
}

/** Money of one unit for one budget year. */
export class FundView {
  id: string;
  version: number;
  /** @example 2025年居家养老服务专项资金 */
  name: string;
  /** Budget year. @example 2025 */
  fiscalYear: number;
  /** The unit that owns it. */
  unitId: string;
  /** The only service categories that it may pay; null: no limit. */
  categories: string[] | null;
  sources: FundSourceView[];
  balance: FundBalanceView;

  static of({ fund, sources, balance }: FundDetails): FundView {
    const { id, version, name, fiscalYear, unitId, categories } = fund;
    return {
      id,
      version,
      name,
      fiscalYear,
      unitId,
      categories,
      sources: sources.map(({ kind, amountFen }) => ({ kind, amount: MoneyView.of(amountFen) })),
      balance: FundBalanceView.of(balance),
    };
  }
}

/** Funds, newest first. */
export class FundListView {
  items: FundView[];
  next: string | null;
}
