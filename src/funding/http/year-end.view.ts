import { MoneyView } from '../../platform/index.js';
import type { FundAtYearEnd } from '../data/year-end.js';

/** What is reserved and committed for one purchase. */
export class HeldPurchaseView {
  /** @example service-item */
  type: string;
  id: string;
  /** Of an item or a subsidy. */
  title: string | null;
  reserved: MoneyView;
  committed: MoneyView;
}

/** What a fund has not spent, of this moment: what its officer carries over, gives back or leaves to its purchases. */
export class FundYearEndView {
  fundId: string;
  name: string;
  fiscalYear: number;
  /** @example 2025-12-31 */
  lastDay: string;
  available: MoneyView;
  reserved: MoneyView;
  committed: MoneyView;
  purchases: HeldPurchaseView[];

  static of({ fund, lastDay, available, reserved, committed, held }: FundAtYearEnd): FundYearEndView {
    const { id: fundId, name, fiscalYear } = fund;
    return {
      ...{ fundId, name, fiscalYear, lastDay },
      available: MoneyView.of(available),
      reserved: MoneyView.of(reserved),
      committed: MoneyView.of(committed),
      purchases: held.map(({ type, id, title, ...money }) => ({
        ...{ type, id, title, reserved: MoneyView.of(money.reserved) },
        committed: MoneyView.of(money.committed),
      })),
    };
  }
}
