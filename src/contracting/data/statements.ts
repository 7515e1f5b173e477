import { Injectable } from '@nestjs/common';
import { type MovedMoney, movedBy } from '../../funding/index.js';
import { type Actor, BusinessClock, Database } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { dayOf } from '../../shared/days.js';
import type { DatedDebt } from '../domain/payment-debt.js';
import { type StatementLine, statementLine } from '../domain/statement.js';
import { ContractBreach } from './contract-breach.entity.js';
import { ContractChange } from './contract-change.entity.js';
import { supplementSum } from './contract-changes.js';
import { ContractFiles } from './contract-files.js';
import { ContractRefund } from './contract-refund.entity.js';
import type { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';
import { paymentDebts } from './payment-debts.js';
import { PaymentRequest } from './payment-request.entity.js';
import { PaymentReversal } from './payment-reversal.entity.js';
import { Payment } from './payment.entity.js';
import { PerformanceBond } from './performance-bond.entity.js';
import { type OverpaidInstalment, overpaidOn } from './refunds.js';
import { triggerFacts } from './trigger-facts.js';

/** One instalment with what explains it. */
export interface ExplainedInstalment {
  readonly milestone: Milestone;
  readonly line: StatementLine;
  readonly payments: readonly StatedPayment[];
  /** By when it was to be paid, and what being late costs; empty until it falls due. */
  readonly debt: DatedDebt | null;
}

/** A payment, and what took it back. */
export interface StatedPayment {
  readonly payment: Payment;
  readonly reversal: PaymentReversal | null;
}

/** A contract's money, instalment by instalment. */
export interface Statement {
  /** As of when. */
  readonly at: Date;
  readonly contract: Contract;
  /** What signed supplements add to the price, in fen. */
  readonly supplements: Fen;
  /** What it was settled at when it ended early, in fen. */
  readonly settled: Fen | null;
  readonly refunds: readonly ContractRefund[];
  /** Fund by fund: what is bound for it and what was paid. */
  readonly sources: readonly MovedMoney[];
  readonly bond: PerformanceBond | null;
  readonly instalments: readonly ExplainedInstalment[];
}

/** Reads of a contract's statement. */
@Injectable()
export class Statements {
  constructor(
    private readonly database: Database,
    private readonly files: ContractFiles,
    private readonly clock: BusinessClock,
  ) {}

  /** Where every fen of a contract is. NotFound (404) for whoever may not see the contract. */
  async of(actor: Actor, contractId: string): Promise<Statement> {
    const { contract, milestones } = await this.files.milestones(actor, contractId);
    const at = this.clock.now();
    const money = await this.money(contractId, milestones, at);
    return {
      ...{ at, contract },
      instalments: milestones.flatMap((milestone) => explained(contract, milestone, money)),
      ...(await this.around(contract, money.payments, milestones)),
    };
  }

  private async money(contractId: string, milestones: readonly Milestone[], at: Date): Promise<Money> {
    const { reader } = this.database;
    const payments = await reader.find(Payment, { where: { contractId }, order: { id: 'ASC' } });
    const reversals = await reader.findBy(PaymentReversal, { contractId });
    return {
      overpaid: await overpaidOn(reader, contractId),
      requests: await reader.findBy(PaymentRequest, { contractId }),
      payments: payments.map((payment) => {
        return { payment, reversal: reversals.find(({ paymentId }) => paymentId === payment.id) ?? null };
      }),
      debts: await paymentDebts(
        reader,
        milestones.map(({ id }) => id),
        dayOf(at),
      ),
    };
  }

  private async around(
    contract: Contract,
    stated: readonly StatedPayment[],
    milestones: readonly Milestone[],
  ) {
    const { reader } = this.database;
    const { id: contractId } = contract;
    const changes = await reader.findBy(ContractChange, { contractId, state: 'effective' });
    const breaches = await reader.findBy(ContractBreach, { contractId, state: 'terminated' });
    const refunds = await reader.find(ContractRefund, { where: { contractId }, order: { id: 'ASC' } });
    const end = changes.find(({ kind }) => kind === 'termination');
    const payments = stated.flatMap(({ payment, reversal }) => (reversal ? [payment, reversal] : [payment]));
    return {
      supplements: await supplementSum(reader, contractId),
      settled: end?.amountFen ?? breaches[0]?.settledFen ?? null,
      refunds,
      sources: await movedBy(reader, causesOf(contract, [payments, milestones, changes, breaches, refunds])),
      bond: await reader.findOneBy(PerformanceBond, { contractId }),
    };
  }
}

/** What explains the instalments of a contract. */
interface Money {
  readonly overpaid: readonly OverpaidInstalment[];
  readonly requests: readonly PaymentRequest[];
  readonly payments: readonly StatedPayment[];
  readonly debts: ReadonlyMap<string, DatedDebt>;
}

/** One instalment; none where nothing is paid on a milestone. */
function explained(contract: Contract, milestone: Milestone, money: Money): ExplainedInstalment[] {
  const { id, stage, amountFen, withheldFen } = milestone;
  if (amountFen === null) return [];
  const payments = money.payments.filter(({ payment }) => payment.milestoneId === id);
  const line = statementLine({
    milestone: { stage, amountFen, withheldFen },
    trigger: triggerFacts(contract, milestone),
    requests: money.requests
      .filter(({ milestoneId }) => milestoneId === id)
      .map((request) => {
        const { state, amountFen: asked } = request;
        return { state, amountFen: asked, paidFen: paidFor(request, payments) };
      }),
    grade: contract.grade,
    terminated: contract.terminatedOn !== null,
    refundedFen: money.overpaid.find((each) => each.milestone.id === id)?.refunded ?? 0n,
  });
  return [{ milestone, line, payments, debt: money.debts.get(id) ?? null }];
}

/** Every document of a contract that moved money in a fund. */
function causesOf({ id }: Contract, documents: readonly (readonly { readonly id: string }[])[]): string[] {
  return [id, ...documents.flatMap((rows) => rows.map((row) => row.id))];
}

/** What was paid on a request and did not come back. */
function paidFor({ id }: PaymentRequest, payments: readonly StatedPayment[]): Fen {
  return payments
    .filter(({ payment, reversal }) => payment.paymentRequestId === id && reversal === null)
    .reduce((sum, { payment }) => sum + payment.amountFen, 0n);
}
