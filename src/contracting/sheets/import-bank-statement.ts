import { Injectable } from '@nestjs/common';
import {
  type Importer,
  Imports,
  type SheetLoader,
  type Tx,
  advance,
  lock,
  save,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { RecordPayment } from '../actions/record-payment.js';
import { ReversePayment } from '../actions/reverse-payment.js';
import { type StatedOrder, ordersIn } from '../data/stated-orders.js';
import { PaymentOrder } from '../data/payment-batch.entity.js';
import { Payment } from '../data/payment.entity.js';
import { type Matching, matchLines } from '../domain/bank-matching.js';
import { refuseOrder as refuse } from '../domain/order-refusals.js';
import { paymentOrderLifecycle } from '../domain/payment-order.lifecycle.js';
import { type BankStatementRow as Row, bankStatementSheet } from './bank-statement-sheet.js';

type Matchings = ReadonlyMap<Row, Matching<StatedOrder>>;

/** Takes what the bank says of orders: payments and reversals are recorded as by hand, what fits no order has its reasons. */
@Injectable()
export class ImportBankStatement implements SheetLoader<typeof bankStatementSheet, Matchings> {
  readonly sheet = bankStatementSheet;

  constructor(
    imports: Imports,
    private readonly recording: RecordPayment,
    private readonly reversing: ReversePayment,
  ) {
    imports.add(this);
  }

  async facts(tx: Tx, rows: readonly Row[], { unitId }: Importer): Promise<Matchings> {
    return matchLines(rows, await ordersIn(tx, unitId, rows));
  }

  check(row: Row, matchings: Matchings): Violation[] {
    const matching = matchings.get(row);
    return matching && 'violations' in matching ? matching.violations : [];
  }

  keyOf({ bankReference, result }: Row): string {
    return JSON.stringify([bankReference, result]);
  }

  /** Contract by contract in one order for everybody, what came back last. What is known changes nothing. */
  async store(tx: Tx, rows: readonly Row[], importer: Importer, matchings: Matchings): Promise<void> {
    const said = rows.flatMap((row) => {
      const matching = matchings.get(row);
      return matching && 'order' in matching && !matching.known ? [{ row, order: matching.order }] : [];
    });
    const place = ({ row, order }: (typeof said)[number]) =>
      `${order.contractId} ${row.result === 'returned' ? 1 : 0}`;
    said.sort((a, b) => place(a).localeCompare(place(b)));
    for (const { row, order } of said) await this[row.result](tx, importer, order, row);
  }

  private async paid(tx: Tx, importer: Importer, order: StatedOrder, row: Row): Promise<void> {
    const { paymentRequestId: requestId, payerPaymentId, amount } = order;
    if (order.state === 'sent') {
      await this.recording.recordIn(tx, importer, { requestId, payerPaymentId, amount, paidOn: row.on });
    }
    const locked = await lock(tx, PaymentOrder, order.id);
    await save(tx, Object.assign(locked, { bankReference: row.bankReference }));
  }

  private async failed(tx: Tx, importer: Importer, { id }: StatedOrder, row: Row): Promise<void> {
    const order = await lock(tx, PaymentOrder, id);
    await save(tx, Object.assign(order, { bankReference: row.bankReference, reason: row.remark }));
    await advance(tx, order, paymentOrderLifecycle, 'fail', importer);
  }

  private async returned(tx: Tx, importer: Importer, order: StatedOrder, row: Row): Promise<void> {
    const { payerPaymentId } = order;
    const payment = await tx.findOneBy(Payment, { payerId: importer.unitId, payerPaymentId });
    // The line of this statement by which it went out was not taken.
    if (!payment) {
      const params = { id: payerPaymentId, state: 'sent' };
      throw new RuleBroken([refuse.lineDecided({ pointer: '/result', params })]);
    }
    await this.reversing.reverseIn(tx, importer, {
      ...{ paymentId: payment.id, payerReversalId: row.bankReference, ground: 'returned-by-bank' },
      ...{ reason: row.remark ?? '银行退回', reversedOn: row.on },
    });
  }
}
