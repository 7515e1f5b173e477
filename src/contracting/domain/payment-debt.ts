import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { type PaymentClockBasis, lateInterest } from './payment-clocks.js';

/** An instalment that has fallen due: by when it was to be paid, and what was paid when; amounts in fen. */
export interface PaymentDebt {
  readonly milestoneId: string;
  readonly runsFrom: Day;
  readonly payBy: Day;
  readonly provisional: boolean;
  readonly bindsBy: PaymentClockBasis;
  readonly percentPerDay: string;
  readonly amount: Fen;
  readonly payments: readonly { readonly on: Day; readonly amount: Fen }[];
}

/** How late a debt is on a day, and what that costs. */
export interface DatedDebt extends PaymentDebt {
  readonly overdue: boolean;
  /** Of all days late so far, in fen; it stops when all is paid, and what has grown by then stays. */
  readonly interest: Fen;
}

/** A debt as it stands on a day. */
export function dated(debt: PaymentDebt, today: Day): DatedDebt {
  const { amount, payBy: due, payments, percentPerDay } = debt;
  const paid = payments.reduce((sum, each) => sum + each.amount, 0n);
  return {
    ...debt,
    overdue: paid < amount && today > due,
    interest: lateInterest({ amount, due, until: today, payments }, percentPerDay),
  };
}
