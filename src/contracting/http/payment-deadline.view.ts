import { MoneyView } from '../../platform/index.js';
import { type PaymentClockBasis, PAYMENT_LAW } from '../domain/payment-clocks.js';
import type { DatedDebt } from '../domain/payment-debt.js';

/** By when an instalment is to be paid, why, and what each day late costs. */
export class PaymentDeadlineView {
  /** Delivery or acceptance, from which the days run. */
  runsFrom: string;
  /** Last day, inclusive. */
  payBy: string;
  /** The calendar of that year is not loaded: the earlier, safe day stands. */
  provisional: boolean;
  /** `law` for small and medium enterprises, `policy` for everyone else, social organizations among them. */
  bindsBy: PaymentClockBasis;
  /** The text whose days and interest hold, by law or by policy. @example 保障中小企业款项支付条例 art. 9 */
  basis: string;
  overdue: boolean;
  /** @example "0.0500" */
  interestPercentPerDay: string;
  /** @example 保障中小企业款项支付条例 art. 17 */
  interestBasis: string;
  /** Grown so far; it stops when all is paid. */
  lateInterest: MoneyView;

  static of(debt: DatedDebt): PaymentDeadlineView {
    const { runsFrom, payBy, provisional, bindsBy, overdue, percentPerDay, interest } = debt;
    return {
      ...{ runsFrom, payBy, provisional, bindsBy, basis: PAYMENT_LAW.days, overdue },
      ...{ interestPercentPerDay: percentPerDay, interestBasis: PAYMENT_LAW.interest },
      lateInterest: MoneyView.of(interest),
    };
  }
}
