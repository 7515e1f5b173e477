import { MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import type { MovedMoney } from '../../funding/index.js';
import type { ExplainedInstalment, StatedPayment, Statement } from '../data/statements.js';
import type { MilestoneStage } from '../domain/milestone-plan.js';
import { type StatementLine, statementTotal } from '../domain/statement.js';
import { RefundView } from './contract-breach.view.js';
import { PerformanceBondView } from './contract-duties.view.js';
import { PaymentDeadlineView } from './payment-deadline.view.js';

/** A payment as a statement lists it. */
export class StatementPaymentView {
  paymentId: string;
  payerPaymentId: string;
  amount: MoneyView;
  paidOn: string;
  /** The day on which it came back; from then on it counts no more. */
  reversedOn: string | null;

  static of({ payment, reversal }: StatedPayment): StatementPaymentView {
    const { id, payerPaymentId, amountFen, paidOn } = payment;
    const reversedOn = reversal && reversal.reversedOn;
    return { paymentId: id, payerPaymentId, amount: MoneyView.of(amountFen), paidOn, reversedOn };
  }
}

/** Where money is: planned = requested + approved + paid + held + withheld. */
export class StatementAmountsView {
  planned: MoneyView;
  /** Asked for and not approved yet. */
  requested: MoneyView;
  /** Approved and not paid yet. */
  approved: MoneyView;
  /** What was paid and has not come back. */
  paid: MoneyView;
  /** Of what is paid: to be refunded by the provider, because the contract ended early. */
  refundDue: MoneyView;
  /** Not asked for, or not payable yet. */
  held: MoneyView;
  /** Gone back to the fund. */
  withheld: MoneyView;

  static of(line: Omit<StatementLine, 'why'>): StatementAmountsView {
    return {
      planned: MoneyView.of(line.planned),
      requested: MoneyView.of(line.requested),
      approved: MoneyView.of(line.approved),
      paid: MoneyView.of(line.paid),
      refundDue: MoneyView.of(line.refundDue),
      held: MoneyView.of(line.held),
      withheld: MoneyView.of(line.withheld),
    };
  }
}

/** One instalment and what became of it. */
export class StatementLineView {
  milestoneId: string;
  number: number;
  stage: MilestoneStage;
  title: string;
  /** @example "40.00" */
  percent: string | null;
  amounts: StatementAmountsView;
  /** Why it is not all paid; empty when it is. */
  why: ViolationView[];
  payments: StatementPaymentView[];
  /** By when it is to be paid, and what being late costs; empty until it falls due. */
  deadline: PaymentDeadlineView | null;

  static of({ milestone, line, payments, debt }: ExplainedInstalment): StatementLineView {
    const { id, number, stage, title, percent } = milestone;
    return {
      ...{ milestoneId: id, number, stage, title, percent },
      amounts: StatementAmountsView.of(line),
      why: violationViews(line.why),
      payments: payments.map((payment) => StatementPaymentView.of(payment)),
      deadline: debt && PaymentDeadlineView.of(debt),
    };
  }
}

/** What of a fund is bound for a contract, and what of it was paid. */
export class StatementSourceView {
  fundId: string;
  name: string;
  /** Bound by the contract and not paid. */
  committed: MoneyView;
  spent: MoneyView;

  static of({ fundId, name, committed, spent }: MovedMoney): StatementSourceView {
    return { fundId, name, committed: MoneyView.of(committed), spent: MoneyView.of(spent) };
  }
}

/** Every fen of a contract, explained. */
export class StatementView {
  contractId: string;
  title: string;
  /** The price as it was signed. */
  price: MoneyView;
  /** What signed supplements add to it. */
  supplements: MoneyView;
  /** What it was settled at when it ended early. */
  settledAmount: MoneyView | null;
  lines: StatementLineView[];
  /** The lines added up; `planned` is the price with its supplements. */
  total: StatementAmountsView;
  /** Unspent advances that came back. */
  refunds: RefundView[];
  /** Fund by fund; together they say what `total` says: bound is requested, approved and held. */
  sources: StatementSourceView[];
  /** The performance bond, which is the provider's own and in no fund. */
  bond: PerformanceBondView | null;

  static of({ contract, instalments, ...around }: Statement): StatementView {
    return {
      contractId: contract.id,
      title: contract.title,
      price: MoneyView.of(contract.amountFen),
      supplements: MoneyView.of(around.supplements),
      settledAmount: MoneyView.orNull(around.settled),
      lines: instalments.map((instalment) => StatementLineView.of(instalment)),
      total: StatementAmountsView.of(statementTotal(instalments.map(({ line }) => line))),
      refunds: around.refunds.map((refund) => RefundView.of(refund)),
      sources: around.sources.map((source) => StatementSourceView.of(source)),
      bond: around.bond && PerformanceBondView.of(around.bond),
    };
  }
}
