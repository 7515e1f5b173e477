import { Injectable } from '@nestjs/common';
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
import { spendHeld } from '../../funding/index.js';
import { dayOf } from '../../shared/days.js';
import type { Contract } from '../data/contract.entity.js';
import { Milestone } from '../data/milestone.entity.js';
import { instalmentReference } from '../data/money-reference.js';
import { lockBelow } from '../data/lock-below.js';
import { openOrderOf } from '../data/open-order.js';
import { paidOn } from '../data/paid-sums.js';
import { closeWhenPaid } from '../data/pay-request.js';
import { netOf } from '../data/penalties.js';
import { PaymentOrder } from '../data/payment-batch.entity.js';
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
import { orderViolations } from '../domain/payment-order.js';
import { paymentOrderLifecycle } from '../domain/payment-order.lifecycle.js';
import { PaymentRecorded } from '../events.js';
import { type Caller, demandStanding } from '../policies.js';

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
    return this.database.transaction((tx) => this.recordIn(tx, actor, reported));
  }

  /** The same in a transaction under way: a bank's statement has many. */
  async recordIn(tx: Tx, actor: Caller, reported: ReportedPayment): Promise<RecordedPayment> {
    const { contract, row: request } = await lockBelow(tx, PaymentRequest, reported.requestId);
    demandStanding(actor, contract, ['buyer'], 'payment_request');
    const report: PaymentReport = { ...reported, payee: payeeOf(contract) };
    const known = await knownPayment(tx, actor.unitId, report);
    if (known && matchPayment(known.report, report) === 'replay') {
      return { paymentId: known.id, fresh: false };
    }
    const order = await openOrderOf(tx, request.id);
    refuseAll(
      known ? conflictViolations(known.report, report) : await violations(tx, request, report, order),
    );
    const paymentId = await this.pay(tx, actor, { contract, request, report });
    if (order) {
      const locked = await lock(tx, PaymentOrder, order.id);
      await advance(tx, locked, paymentOrderLifecycle, 'pay', actor);
    }
    return { paymentId, fresh: true };
  }

  private async pay(tx: Tx, actor: Caller, { contract, request, report }: Payable): Promise<string> {
    const { amount, paidOn: day, payerPaymentId } = report;
    const { id } = await create(tx, Payment, {
      ...{ contractId: contract.id, milestoneId: request.milestoneId, paymentRequestId: request.id },
      ...{ payerId: actor.unitId, payerPaymentId, amountFen: amount, paidOn: day },
      recordedBy: actor.accountId,
    });
    const cause = { type: 'payment', id };
    const milestone = await tx.findOneByOrFail(Milestone, { id: request.milestoneId });
    await spendHeld(tx, { amount, reference: instalmentReference(contract, milestone), cause });
    await closeWhenPaid(tx, contract, request, actor);
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

async function violations(
  tx: Tx,
  request: PaymentRequest,
  report: PaymentReport,
  order: PaymentOrder | null,
) {
  const { state, id: paymentRequestId } = request;
  if (state !== 'approved') return [refuse.notApprovedYet({ params: { state } })];
  const approved = await netOf(tx, request);
  const paid = await paidOn(tx, { paymentRequestId });
  const today = dayOf(now(tx));
  return [
    ...orderViolations(report, order),
    ...paymentViolations(report, { approved, paid, account: report.payee, today }),
  ];
}
