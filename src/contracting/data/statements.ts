import { Injectable } from '@nestjs/common';
import { type MovedMoney, movedBy } from '../../funding/index.js';
import { type Actor, BusinessClock, Database } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { type StatementLine, statementLine } from '../domain/statement.js';
import { ContractBreach } from './contract-breach.entity.js';
import { ContractChange } from './contract-change.entity.js';
import { supplementSum } from './contract-changes.js';
import { ContractFiles } from './contract-files.js';
import { ContractRefund } from './contract-refund.entity.js';
import type { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';
import { PaymentRequest } from './payment-request.entity.js';
import { Payment } from './payment.entity.js';
import { PerformanceBond } from './performance-bond.entity.js';
import { overpaidOn } from './refunds.js';
import { triggerFacts } from './trigger-facts.js';

/** One instalment with what explains it. */
export interface ExplainedInstalment {
  readonly milestone: Milestone;
  readonly line: StatementLine;
  readonly payments: readonly Payment[];
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
    const { reader } = this.database;
    const overpaid = await overpaidOn(reader, contractId);
    const requests = await reader.findBy(PaymentRequest, { contractId });
    const payments = await reader.find(Payment, { where: { contractId }, order: { id: 'ASC' } });
    const instalments = milestones.flatMap((milestone) => {
      const { id, stage, amountFen, withheldFen } = milestone;
      if (amountFen === null) return [];
      const own = payments.filter(({ milestoneId }) => milestoneId === id);
      const line = statementLine({
        milestone: { stage, amountFen, withheldFen },
        trigger: triggerFacts(contract, milestone),
        requests: requests
          .filter(({ milestoneId }) => milestoneId === id)
          .map((request) => {
            const { state, amountFen: asked } = request;
            return { state, amountFen: asked, paidFen: paidFor(request, own) };
          }),
        grade: contract.grade,
        terminated: contract.terminatedOn !== null,
        refundedFen: overpaid.find((each) => each.milestone.id === id)?.refunded ?? 0n,
      });
      return [{ milestone, line, payments: own }];
    });
    return {
      at: this.clock.now(),
      contract,
      instalments,
      ...(await this.around(contract, payments, milestones)),
    };
  }

  private async around(contract: Contract, payments: readonly Payment[], milestones: readonly Milestone[]) {
    const { reader } = this.database;
    const { id: contractId } = contract;
    const changes = await reader.findBy(ContractChange, { contractId, state: 'effective' });
    const breaches = await reader.findBy(ContractBreach, { contractId, state: 'terminated' });
    const refunds = await reader.find(ContractRefund, { where: { contractId }, order: { id: 'ASC' } });
    const end = changes.find(({ kind }) => kind === 'termination');
    return {
      supplements: await supplementSum(reader, contractId),
      settled: end?.amountFen ?? breaches[0]?.settledFen ?? null,
      refunds,
      sources: await movedBy(reader, causesOf(contract, [payments, milestones, changes, breaches, refunds])),
      bond: await reader.findOneBy(PerformanceBond, { contractId }),
    };
  }
}

/** Every document of a contract that moved money in a fund. */
function causesOf({ id }: Contract, documents: readonly (readonly { readonly id: string }[])[]): string[] {
  return [id, ...documents.flatMap((rows) => rows.map((row) => row.id))];
}

function paidFor({ id }: PaymentRequest, payments: readonly Payment[]) {
  const own = payments.filter(({ paymentRequestId }) => paymentRequestId === id);
  return own.reduce((sum, { amountFen }) => sum + amountFen, 0n);
}
