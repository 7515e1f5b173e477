import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type BelowFilter, belowVisibleContracts } from './below-contract.js';
import { PaymentReversal } from './payment-reversal.entity.js';
import { Payment } from './payment.entity.js';

/** A payment, and what took it back. */
export interface PaymentDetails {
  readonly payment: Payment;
  readonly reversal: PaymentReversal | null;
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
    const reversals = await this.database.reader.findBy(PaymentReversal, { paymentId });
    return payments.map((payment) => {
      return { payment, reversal: reversals.find((each) => each.paymentId === payment.id) ?? null };
    });
  }
}
