import { Column, Entity } from 'typeorm';
import { DayColumn, FenColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';

/** Money that went out (OCDS: transaction), under the payer's own id. Never changed. */
@Entity()
export class Payment extends Row {
  @Column('uuid')
  contractId: string;

  @Column('uuid')
  milestoneId: string;

  @Column('uuid')
  paymentRequestId: string;

  /** The unit that paid. */
  @Column('uuid')
  payerId: string;

  /** The payer's id of the payment, unique for the payer. */
  @Column('text')
  payerPaymentId: string;

  @FenColumn()
  amountFen: Fen;

  @DayColumn()
  paidOn: Day;

  @Column('uuid')
  recordedBy: string;
}
