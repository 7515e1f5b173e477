import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, constraintMeans, create } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { lockBelow } from '../data/lock-below.js';
import { closeWhenPaid } from '../data/pay-request.js';
import { PaymentApproval } from '../data/payment-approval.entity.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { deskOf, deskViolations } from '../domain/approval-desks.js';
import { refuseAll } from '../domain/conflicts.js';
import { approvalViolations, isApproved } from '../domain/payment-approval.js';
import { refusePayment as refuse } from '../domain/payment-refusals.js';
import { paymentRequestLifecycle } from '../domain/payment-request.lifecycle.js';
import { demandStanding } from '../policies.js';

constraintMeans('payment_approval_payment_request_id_account_id_key', () => refuse.approvedAlready());
constraintMeans('payment_approval_payment_request_id_desk_key', () => refuse.deskApprovedAlready());

/** Approves a payment request for the caller's desk; the second desk's approval lets it be paid. */
@Injectable()
export class ApprovePayment {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409): approved by this person or this desk already; (422): by the requester. */
  async run(actor: Actor, paymentRequestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: request } = await lockBelow(tx, PaymentRequest, paymentRequestId);
      demandStanding(actor, contract, ['buyer'], 'payment_request');
      next(paymentRequestLifecycle, 'approve', request.state);
      const given = await tx.findBy(PaymentApproval, { paymentRequestId });
      const approvedBy = given.map(({ accountId }) => accountId);
      const { accountId, unitId, role } = actor;
      const desk = deskOf(role);
      refuseAll([
        ...approvalViolations({
          ...{ requestedBy: request.requestedBy, approver: { accountId, unitId }, approvedBy },
          buyerUnitIds: [contract.buyerId],
        }),
        ...deskViolations(
          desk,
          given.map((approval) => approval.desk),
        ),
      ]);
      await create(tx, PaymentApproval, { paymentRequestId, accountId, unitId, role, desk });
      if (isApproved([...approvedBy, accountId])) {
        await advance(tx, request, paymentRequestLifecycle, 'approve', actor);
        // Penalties of all of it leave nothing to pay.
        await closeWhenPaid(tx, contract, request, actor);
      }
    });
  }
}
