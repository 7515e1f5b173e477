import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { type StatementLine, statementLine } from '../domain/statement.js';
import { ContractFiles } from './contract-files.js';
import type { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';
import { PaymentRequest } from './payment-request.entity.js';
import { Payment } from './payment.entity.js';
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
  readonly contract: Contract;
  readonly instalments: readonly ExplainedInstalment[];
}

/** Reads of a contract's statement. */
@Injectable()
export class Statements {
  constructor(
    private readonly database: Database,
    private readonly files: ContractFiles,
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
    return { contract, instalments };
  }
}

function paidFor({ id }: PaymentRequest, payments: readonly Payment[]) {
  const own = payments.filter(({ paymentRequestId }) => paymentRequestId === id);
  return own.reduce((sum, { amountFen }) => sum + amountFen, 0n);
}
