import { Column, Entity } from 'typeorm';
import { FenColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { PaymentOrderState } from '../domain/payment-order.lifecycle.js';

/** One file for the bank. */
@Entity()
export class PaymentBatch extends Row {
  /** The unit that pays. */
  @Column('uuid')
  payerId: string;

  @Column('uuid')
  madeBy: string;
}

/** One line of it: the unpaid rest of an approved request, to the account of that moment. */
@Entity()
export class PaymentOrder extends StatefulRow<PaymentOrderState> {
  @Column('uuid')
  batchId: string;

  @Column('uuid')
  contractId: string;

  @Column('uuid')
  paymentRequestId: string;

  @Column('uuid')
  payerId: string;

  /** The id under which the payment will stand; unique for the payer. */
  @Column('text')
  payerPaymentId: string;

  @FenColumn()
  amountFen: Fen;

  @Column('text')
  payeeHolder: string;

  /** Goes into the bank's file and nowhere else. */
  @Column('text')
  payeeNumber: string;

  /** What the payee reads: contract and invoice. */
  @Column('text')
  remark: string;

  /** The bank's own number of the transfer, once its statement says so. */
  @Column('text', { nullable: true })
  bankReference: string | null;

  /** Why it failed or was withdrawn. */
  @Column('text', { nullable: true })
  reason: string | null;
}
