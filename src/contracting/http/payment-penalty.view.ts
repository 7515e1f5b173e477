import { MoneyView } from '../../platform/index.js';
import type { PaymentPenalty } from '../data/payment-penalty.entity.js';

/** What a payment request is cut by. */
export class PaymentPenaltyView {
  id: string;
  /** Below zero. @example { "amount": "-1000.00", "currency": "CNY" } */
  amount: MoneyView;
  /** The clause of the contract behind it, or the breach below. */
  clause: string | null;
  breachId: string | null;
  reason: string;
  /** What the payee says against it. */
  objection: string | null;
  objectedOn: string | null;
  withdrawnOn: string | null;
  /** The request was paid without it, and the money went back to the fund. */
  keptOn: string | null;

  static of(penalty: PaymentPenalty): PaymentPenaltyView {
    const { id, amountFen, clause, breachId, reason, objection, objectedOn, withdrawnOn, keptOn } = penalty;
    return {
      ...{ id, amount: MoneyView.of(-amountFen), clause, breachId, reason },
      ...{ objection, objectedOn, withdrawnOn, keptOn },
    };
  }
}
