import { Injectable } from '@nestjs/common';
import { undoSpend } from '../../funding/index.js';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { reopenBooks } from '../data/contract-steps.js';
import type { Contract } from '../data/contract.entity.js';
import { lockBelow } from '../data/lock-below.js';
import { Milestone } from '../data/milestone.entity.js';
import { instalmentReference } from '../data/money-reference.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { PaymentReversal } from '../data/payment-reversal.entity.js';
import { Payment } from '../data/payment.entity.js';
import { overpaidOn } from '../data/refunds.js';
import { refuseAll } from '../domain/conflicts.js';
import { refusePayment as refuse } from '../domain/payment-refusals.js';
import { paymentRequestLifecycle } from '../domain/payment-request.lifecycle.js';
import { type ReversalReport, reversalConflicts, reversalViolations } from '../domain/reversal-rules.js';
import { PaymentReversed } from '../events.js';
import { demandStanding } from '../policies.js';

constraintMeans('reversal_once', () => refuse.reversalIdTaken({ pointer: '/payerReversalId' }));
constraintMeans('one_reversal', () => refuse.reversedAlready());

/**
 * Takes a payment back that the bank returned or that went out wrongly: its money is bound again in the funds that paid
 * it, its request is to be paid again, and the clocks go on from where they started.
 */
@Injectable()
export class ReversePayment {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The same reversal again changes nothing. RuleBroken (409): the payer's id stands for another one, the payment is
   * reversed already, or what comes back is a refund; (422): a day in the future or before the payment.
   */
  run(actor: Actor, report: ReversalReport): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { contract, row: payment } = await lockBelow(tx, Payment, report.paymentId);
      demandStanding(actor, contract, ['buyer'], 'payment');
      const { payerReversalId } = report;
      const known = await tx.findOneBy(PaymentReversal, { payerId: actor.unitId, payerReversalId });
      const conflicts = known ? reversalConflicts(known, report) : [];
      if (known && conflicts.length === 0) return;
      refuseAll(known ? conflicts : await violations(tx, contract, payment, report));
      await this.reverse(tx, actor, { contract, payment, report });
    });
  }

  private async reverse(tx: Tx, actor: Actor, { contract, payment, report }: Reversible): Promise<void> {
    const { payerReversalId, paymentId, ground, reason, reversedOn } = report;
    const { id } = await create(tx, PaymentReversal, {
      ...{ contractId: contract.id, paymentId, payerId: actor.unitId, payerReversalId },
      ...{ ground, reason, reversedOn, recordedBy: actor.accountId },
    });
    const milestone = await tx.findOneByOrFail(Milestone, { id: payment.milestoneId });
    const reference = instalmentReference(contract, milestone);
    await undoSpend(tx, { paymentId, reference, cause: { type: 'payment-reversal', id } });
    const request = await lock(tx, PaymentRequest, payment.paymentRequestId);
    if (request.state === 'paid') await advance(tx, request, paymentRequestLifecycle, 'reverse', actor);
    await reopenBooks(tx, contract, actor);
    await this.outbox.publish(tx, PaymentReversed, { paymentId, contractId: contract.id });
  }
}

interface Reversible {
  readonly contract: Contract;
  readonly payment: Payment;
  readonly report: ReversalReport;
}

async function violations(tx: Tx, contract: Contract, payment: Payment, report: ReversalReport) {
  const overpaid = await overpaidOn(tx, contract.id);
  return reversalViolations(report, {
    paidOn: payment.paidOn,
    today: dayOf(now(tx)),
    reversed: await tx.existsBy(PaymentReversal, { paymentId: payment.id }),
    closed: contract.state === 'closed',
    overpaid: overpaid.some(({ milestone }) => milestone.id === payment.milestoneId),
  });
}
