import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { ReceiptAnswer } from '../domain/receipt-rules.js';

/** What the payee says of a payment: once that it has come, once that it has not or not so. Never changed. */
@Entity()
export class PaymentReceipt extends Row {
  @Column('uuid')
  paymentId: string;

  @Column('text')
  answer: ReceiptAnswer;

  /** Of a dispute. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid')
  answeredBy: string;
}
