import { type Actor, MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { PaymentApproval } from '../data/payment-approval.entity.js';
import type { PaymentRequestDetails } from '../data/payment-requests.js';
import type { Payment } from '../data/payment.entity.js';
import type { Desk } from '../domain/approval-desks.js';
import type { PaymentRequestState } from '../domain/payment-request.lifecycle.js';
import { paymentRequestActions } from '../policies.js';

/** One desk's approval. */
export class PaymentApprovalView {
  /** @example street-lead */
  role: string;
  desk: Desk;
  /** RFC 3339. */
  approvedAt: string;

  static of({ role, desk, createdAt }: PaymentApproval): PaymentApprovalView {
    return { role, desk, approvedAt: formatInstant(createdAt) };
  }
}

/** The provider's request for one instalment. */
export class PaymentRequestView {
  id: string;
  version: number;
  /** @example requested */
  state: PaymentRequestState;
  /** Steps that this caller may take now; `pay` by recording a payment. @example ["approve", "refuse"] */
  actions: string[];
  contractId: string;
  milestoneId: string;
  organizationId: string;
  invoiceNumber: string;
  amount: MoneyView;
  paid: MoneyView;
  approvals: PaymentApprovalView[];
  requestedOn: string;
  /** Why the buyer refused it. */
  reason: string | null;

  static of(
    { request, contract, approvals, paidFen }: PaymentRequestDetails,
    actor: Actor,
  ): PaymentRequestView {
    const { id, version, state, contractId, milestoneId, organizationId, invoiceNumber } = request;
    const { amountFen, requestedBy, requestedOn, reason } = request;
    return {
      ...{ id, version, state },
      actions: paymentRequestActions(actor, contract, { state, requestedBy, approvals }),
      ...{ contractId, milestoneId, organizationId, invoiceNumber },
      amount: MoneyView.of(amountFen),
      paid: MoneyView.of(paidFen),
      approvals: approvals.map((approval) => PaymentApprovalView.of(approval)),
      ...{ requestedOn, reason },
    };
  }
}

/** Payment requests, newest first. */
export class PaymentRequestListView {
  items: PaymentRequestView[];
  next: string | null;
}

/** Money that went out. */
export class PaymentView {
  id: string;
  version: number;
  contractId: string;
  milestoneId: string;
  paymentRequestId: string;
  /** The unit that paid. */
  payerId: string;
  payerPaymentId: string;
  amount: MoneyView;
  paidOn: string;
  /** RFC 3339. */
  recordedAt: string;

  static of(payment: Payment): PaymentView {
    const { id, version, contractId, milestoneId, paymentRequestId, payerId, payerPaymentId } = payment;
    return {
      ...{ id, version, contractId, milestoneId, paymentRequestId, payerId, payerPaymentId },
      amount: MoneyView.of(payment.amountFen),
      paidOn: payment.paidOn,
      recordedAt: formatInstant(payment.createdAt),
    };
  }
}

/** Payments, newest first. */
export class PaymentListView {
  items: PaymentView[];
  next: string | null;
}
