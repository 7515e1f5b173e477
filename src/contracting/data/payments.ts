import { Injectable } from '@nestjs/common';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type BelowFilter, belowVisibleContracts } from './below-contract.js';
import { Payment } from './payment.entity.js';

/** Reads of payments for those who may see their contract. */
@Injectable()
export class Payments {
  constructor(private readonly database: Database) {}

  /** One payment. NotFound (404). */
  async one(actor: Actor, id: string): Promise<Payment> {
    const query = belowVisibleContracts(this.database.reader, Payment, actor);
    const payment = await query.andWhere('row.id = :id', { id }).getOne();
    if (!payment) throw new NotFound('payment');
    return payment;
  }

  /** A page of payments, of one contract when asked. */
  page(actor: Actor, request: PageRequest, filter: BelowFilter): Promise<Page<Payment>> {
    return keysetPage(belowVisibleContracts(this.database.reader, Payment, actor, filter), request);
  }
}
