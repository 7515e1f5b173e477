import { MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import type { Payment } from '../data/payment.entity.js';
import type { ExplainedInstalment, Statement } from '../data/statements.js';
import type { MilestoneStage } from '../domain/milestone-plan.js';
import { type StatementLine, statementTotal } from '../domain/statement.js';

/** A payment as a statement lists it. */
export class StatementPaymentView {
  paymentId: string;
  payerPaymentId: string;
  amount: MoneyView;
  paidOn: string;

  static of({ id, payerPaymentId, amountFen, paidOn }: Payment): StatementPaymentView {
    return { paymentId: id, payerPaymentId, amount: MoneyView.of(amountFen), paidOn };
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

  static of({ milestone, line, payments }: ExplainedInstalment): StatementLineView {
    const { id, number, stage, title, percent } = milestone;
    return {
      ...{ milestoneId: id, number, stage, title, percent },
      amounts: StatementAmountsView.of(line),
      why: violationViews(line.why),
      payments: payments.map((payment) => StatementPaymentView.of(payment)),
    };
  }
}

/** Every fen of a contract, explained. */
export class StatementView {
  contractId: string;
  title: string;
  lines: StatementLineView[];
  /** The lines added up; `planned` is the contract amount. */
  total: StatementAmountsView;

  static of({ contract, instalments }: Statement): StatementView {
    return {
      contractId: contract.id,
      title: contract.title,
      lines: instalments.map((instalment) => StatementLineView.of(instalment)),
      total: StatementAmountsView.of(statementTotal(instalments.map(({ line }) => line))),
    };
  }
}
