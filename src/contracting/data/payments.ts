import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type BelowFilter, belowVisibleContracts } from './below-contract.js';
import { PaymentReceipt } from './payment-receipt.entity.js';
import { PaymentReversal } from './payment-reversal.entity.js';
import { Payment } from './payment.entity.js';

/** A payment, what took it back and what its payee says. */
export interface PaymentDetails {
  readonly payment: Payment;
  readonly reversal: PaymentReversal | null;
  /** What the payee says of it, in its order. */
  readonly receipts: readonly PaymentReceipt[];
}

/** Reads of payments for those who may see their contract. */
@Injectable()
export class Payments {
  constructor(private readonly database: Database) {}

  /** One payment. NotFound (404). */
  async one(actor: Actor, id: string): Promise<PaymentDetails> {
    const query = belowVisibleContracts(this.database.reader, Payment, actor);
    const [details] = await this.withDetails(await query.andWhere('row.id = :id', { id }).getMany());
    if (!details) throw new NotFound('payment');
    return details;
  }

  /** A page of payments, of one contract when asked. */
  async page(actor: Actor, request: PageRequest, filter: BelowFilter): Promise<Page<PaymentDetails>> {
    const query = belowVisibleContracts(this.database.reader, Payment, actor, filter);
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withDetails(items), next };
  }

  private async withDetails(payments: readonly Payment[]): Promise<PaymentDetails[]> {
    const paymentId = In(payments.map(({ id }) => id));
    const { reader } = this.database;
    const reversals = await reader.findBy(PaymentReversal, { paymentId });
    const said = await reader.find(PaymentReceipt, { where: { paymentId }, order: { id: 'ASC' } });
    return payments.map((payment) => ({
      payment,
      reversal: reversals.find((each) => each.paymentId === payment.id) ?? null,
      receipts: said.filter((each) => each.paymentId === payment.id),
    }));
  }
}
