import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance } from '../../platform/index.js';
import { lockBelow } from '../data/lock-below.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { paymentRequestLifecycle } from '../domain/payment-request.lifecycle.js';
import { demandStanding } from '../policies.js';

/** Takes a payment request back; its invoice and its instalment are free again. */
@Injectable()
export class WithdrawPaymentRequest {
  constructor(private readonly database: Database) {}

  /** IllegalStep (409) once it is approved. */
  async run(actor: Actor, paymentRequestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: request } = await lockBelow(tx, PaymentRequest, paymentRequestId);
      demandStanding(actor, contract, ['provider'], 'payment_request');
      await advance(tx, request, paymentRequestLifecycle, 'withdraw', actor);
    });
  }
}
