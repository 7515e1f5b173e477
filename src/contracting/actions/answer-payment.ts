import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, constraintMeans, create } from '../../platform/index.js';
import { lockBelow } from '../data/lock-below.js';
import { PaymentReceipt } from '../data/payment-receipt.entity.js';
import { PaymentReversal } from '../data/payment-reversal.entity.js';
import { Payment } from '../data/payment.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refusePayment as refuse } from '../domain/payment-refusals.js';
import { receiptViolations } from '../domain/receipt-rules.js';
import { PaymentDisputed } from '../events.js';
import { demandStanding } from '../policies.js';

constraintMeans('payment_answered_once', () => refuse.receiptConfirmed());

/** The payee says that a payment has come, or what is wrong with it. */
@Injectable()
export class AnswerPayment {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** A confirmation without `reason`, a dispute with one. RuleBroken (409): said already, or the payment came back. */
  async run(actor: Actor, paymentId: string, reason: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: payment } = await lockBelow(tx, Payment, paymentId);
      demandStanding(actor, contract, ['provider'], 'payment');
      const answer = reason === null ? 'received' : 'disputed';
      const given = await tx.findBy(PaymentReceipt, { paymentId: payment.id });
      refuseAll(
        receiptViolations(answer, {
          reversed: await tx.existsBy(PaymentReversal, { paymentId: payment.id }),
          given: given.map((each) => each.answer),
        }),
      );
      await create(tx, PaymentReceipt, {
        paymentId: payment.id,
        answer,
        reason,
        answeredBy: actor.accountId,
      });
      const said = { paymentId: payment.id, contractId: contract.id };
      if (answer === 'disputed') await this.outbox.publish(tx, PaymentDisputed, said);
    });
  }
}
