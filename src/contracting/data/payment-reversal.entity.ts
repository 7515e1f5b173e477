import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ReversalGround } from '../domain/reversal-rules.js';

/** A payment came back, or is to be taken for not made; once for a payment, under the payer's own id. Never changed. */
@Entity()
export class PaymentReversal extends Row {
  @Column('uuid')
  contractId: string;

  @Column('uuid')
  paymentId: string;

  /** The unit that had paid. */
  @Column('uuid')
  payerId: string;

  /** The payer's id of the reversal, unique for the payer. */
  @Column('text')
  payerReversalId: string;

  @Column('text')
  ground: ReversalGround;

  @Column('text')
  reason: string;

  @DayColumn()
  reversedOn: Day;

  @Column('uuid')
  recordedBy: string;
}
