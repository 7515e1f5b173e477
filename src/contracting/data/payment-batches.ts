import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { PaymentBatch, PaymentOrder } from './payment-batch.entity.js';

/** A bank file with its lines. */
export interface BatchDetails {
  readonly batch: PaymentBatch;
  readonly orders: readonly PaymentOrder[];
}

/** Reads of bank files for the unit that pays. */
@Injectable()
export class PaymentBatches {
  constructor(private readonly database: Database) {}

  /** One batch. NotFound (404) for another unit's. */
  async one({ unitId: payerId }: Pick<Actor, 'unitId'>, id: string): Promise<BatchDetails> {
    const batch = await this.database.reader.findOneBy(PaymentBatch, { id, payerId });
    const [details] = await this.withOrders(batch ? [batch] : []);
    if (!details) throw new NotFound('payment_batch');
    return details;
  }

  /** A page of batches, newest first. */
  async page({ unitId: payerId }: Actor, request: PageRequest): Promise<Page<BatchDetails>> {
    const query = this.database.reader
      .createQueryBuilder(PaymentBatch, 'row')
      .where('row.payerId = :payerId', { payerId });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withOrders(items), next };
  }

  private async withOrders(batches: readonly PaymentBatch[]): Promise<BatchDetails[]> {
    const batchId = In(batches.map(({ id }) => id));
    const all = await this.database.reader.find(PaymentOrder, { where: { batchId }, order: { id: 'ASC' } });
    return batches.map((batch) => ({ batch, orders: all.filter((order) => order.batchId === batch.id) }));
  }
}
