import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';

/** What a payment request is cut by, and on which ground; the contract's amount stays what it is. */
@Entity()
export class PaymentPenalty extends Row {
  @Column('uuid')
  contractId: string;

  @Column('uuid')
  paymentRequestId: string;

  /** Above zero: the line is negative. */
  @Audited()
  @FenColumn()
  amountFen: Fen;

  /** The clause of the contract that says so, or the decided breach below: one of both. */
  @Column('text', { nullable: true })
  clause: string | null;

  @Column('uuid', { nullable: true })
  breachId: string | null;

  @Column('text')
  reason: string;

  @Column('uuid')
  addedBy: string;

  /** What the payee says against it. */
  @Column('text', { nullable: true })
  objection: string | null;

  @Column('uuid', { nullable: true })
  objectedBy: string | null;

  @DayColumn({ nullable: true })
  objectedOn: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  /** Its request was paid without it, and the money went back to the fund. */
  @Audited()
  @DayColumn({ nullable: true })
  keptOn: Day | null;
}
