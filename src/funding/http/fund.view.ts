import { MoneyView } from '../../platform/index.js';
import type { FundBalance } from '../data/balances.js';
import type { SourceKind } from '../domain/source-kinds.js';
import type { FundDetails } from '../data/funds.js';

/** One payer's share. */
export class FundSourceView {
  /** @example fiscal-district */
  kind: SourceKind;
  amount: MoneyView;
  /** Who paid, where a unit or an organization did. */
  payer: string | null;
  /** The day on which it came in after the opening. */
  receivedOn: string | null;
  /** Number of its receipt. */
  voucher: string | null;
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
  /** The budget project out of which its public money comes. @example ELD-01 */
  budgetCode: string | null;
  sources: FundSourceView[];
  balance: FundBalanceView;

  static of({ fund, sources, balance }: FundDetails): FundView {
    const { id, version, name, fiscalYear, unitId, categories, budgetCode } = fund;
    return {
      id,
      version,
      name,
      fiscalYear,
      unitId,
      categories,
      budgetCode,
      sources: sources.map(({ kind, amountFen, payer, receivedOn, voucher }) => ({
        ...{ kind, amount: MoneyView.of(amountFen), payer, receivedOn, voucher },
      })),
      balance: FundBalanceView.of(balance),
    };
  }
}

/** Funds, newest first. */
export class FundListView {
  items: FundView[];
  next: string | null;
}
