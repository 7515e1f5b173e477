import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  now,
} from '../../platform/index.js';
import { spendHeld } from '../../funding/index.js';
import { dayOf } from '../../shared/days.js';
import { settleWhenPaid } from '../data/contract-steps.js';
import type { Contract } from '../data/contract.entity.js';
import { Milestone } from '../data/milestone.entity.js';
import { instalmentReference } from '../data/money-reference.js';
import { lockBelow } from '../data/lock-below.js';
import { paidOn } from '../data/paid-sums.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { Payment } from '../data/payment.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import type { PayeeAccount } from '../domain/payee-account.js';
import {
  type PaymentReport,
  conflictViolations,
  matchPayment,
  paymentViolations,
} from '../domain/payment-record.js';
import { refusePayment as refuse } from '../domain/payment-refusals.js';
import { paymentRequestLifecycle } from '../domain/payment-request.lifecycle.js';
import { PaymentRecorded } from '../events.js';
import { demandStanding } from '../policies.js';

constraintMeans('payment_once', () => refuse.payerIdTaken({ pointer: '/payerPaymentId' }));

/** A payment as the finance office reports it; the account is the agreed one. */
export type ReportedPayment = Omit<PaymentReport, 'payee'>;

/** What became of a report. */
export interface RecordedPayment {
  readonly paymentId: string;
  /** False when the same payment was recorded before. */
  readonly fresh: boolean;
}

/** Records a payment once, however often it is reported: the payer's own id decides. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * RuleBroken (409): the payer's id stands for another content, or the request is not approved; (422): more than is
   * approved and unpaid, or a day in the future.
   */
  run(actor: Actor, reported: ReportedPayment): Promise<RecordedPayment> {
    return this.database.transaction(async (tx) => {
      const { contract, row: request } = await lockBelow(tx, PaymentRequest, reported.requestId);
      demandStanding(actor, contract, ['buyer'], 'payment_request');
      const payee = payeeOf(contract);
      const report: PaymentReport = { ...reported, payee };
      const known = await knownPayment(tx, actor.unitId, report);
      if (known && matchPayment(known.report, report) === 'replay') {
        return { paymentId: known.id, fresh: false };
      }
      refuseAll(known ? conflictViolations(known.report, report) : await violations(tx, request, report));
      const paymentId = await this.pay(tx, actor, { contract, request, report });
      return { paymentId, fresh: true };
    });
  }

  private async pay(tx: Tx, actor: Actor, { contract, request, report }: Payable): Promise<string> {
    const { amount, paidOn: day, payerPaymentId } = report;
    const { id } = await create(tx, Payment, {
      ...{ contractId: contract.id, milestoneId: request.milestoneId, paymentRequestId: request.id },
      ...{ payerId: actor.unitId, payerPaymentId, amountFen: amount, paidOn: day },
      recordedBy: actor.accountId,
    });
    const cause = { type: 'payment', id };
    const milestone = await tx.findOneByOrFail(Milestone, { id: request.milestoneId });
    await spendHeld(tx, { amount, reference: instalmentReference(contract, milestone), cause });
    if ((await paidOn(tx, { paymentRequestId: request.id })) === request.amountFen) {
      await advance(tx, request, paymentRequestLifecycle, 'pay', actor);
    }
    await settleWhenPaid(tx, contract, actor);
    await this.outbox.publish(tx, PaymentRecorded, { paymentId: id, contractId: contract.id });
    return id;
  }
}

interface Payable {
  readonly contract: Contract;
  readonly request: PaymentRequest;
  readonly report: PaymentReport;
}

function payeeOf({ payeeHolder, payeeNumber }: Contract): PayeeAccount {
  return { holder: payeeHolder ?? '', number: payeeNumber ?? '' };
}

async function knownPayment(tx: Tx, payerId: string, { payerPaymentId, payee }: PaymentReport) {
  const known = await tx.findOneBy(Payment, { payerId, payerPaymentId });
  if (!known) return undefined;
  const { id, paymentRequestId: requestId, amountFen: amount, paidOn: day } = known;
  // The account is the contract's: two payments to different accounts differ in their request already.
  const report: PaymentReport = { payerPaymentId, requestId, amount, paidOn: day, payee };
  return { id, report };
}

async function violations(tx: Tx, request: PaymentRequest, report: PaymentReport) {
  const { state, amountFen: approved, id: paymentRequestId } = request;
  if (state !== 'approved') return [refuse.notApprovedYet({ params: { state } })];
  const paid = await paidOn(tx, { paymentRequestId });
  const today = dayOf(now(tx));
  return paymentViolations(report, { approved, paid, account: report.payee, today });
}
