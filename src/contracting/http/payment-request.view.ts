import { type Actor, MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { PaymentApproval } from '../data/payment-approval.entity.js';
import type { PaymentRequestDetails } from '../data/payment-requests.js';
import type { Desk } from '../domain/approval-desks.js';
import type { PaymentRequestState } from '../domain/payment-request.lifecycle.js';
import { paymentRequestActions } from '../policies.js';
import { PaymentDeadlineView } from './payment-deadline.view.js';

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
  invoiceOn: string;
  /** Ten working days from the invoice (财办库〔2023〕243号): unpaid after it is a warning. */
  warnOn: string;
  amount: MoneyView;
  /** What was paid and did not come back. */
  paid: MoneyView;
  /** By when the instalment is to be paid, and what being late costs. */
  deadline: PaymentDeadlineView | null;
  approvals: PaymentApprovalView[];
  requestedOn: string;
  /** Why the buyer refused it. */
  reason: string | null;

  static of(
    { request, contract, approvals, paidFen, debt }: PaymentRequestDetails,
    actor: Actor,
  ): PaymentRequestView {
    const { id, version, state, contractId, milestoneId, organizationId, invoiceNumber } = request;
    const { amountFen, requestedBy, requestedOn, reason, invoiceOn, warnOn } = request;
    return {
      ...{ id, version, state },
      actions: paymentRequestActions(actor, contract, { state, requestedBy, approvals }),
      ...{ contractId, milestoneId, organizationId, invoiceNumber, invoiceOn, warnOn },
      amount: MoneyView.of(amountFen),
      paid: MoneyView.of(paidFen),
      deadline: debt && PaymentDeadlineView.of(debt),
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
