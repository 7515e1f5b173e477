import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { PaymentRequestState } from '../domain/payment-request.lifecycle.js';

/** The provider's request for one instalment, on its invoice. */
@Entity()
export class PaymentRequest extends StatefulRow<PaymentRequestState> {
  @Column('uuid')
  contractId: string;

  @Column('uuid')
  milestoneId: string;

  @Column('uuid')
  organizationId: string;

  @Column('text')
  invoiceNumber: string;

  /** The day on the invoice. */
  @DayColumn()
  invoiceOn: Day;

  /** Last of the ten working days from the invoice; unpaid after it is a warning. */
  @DayColumn()
  warnOn: Day;

  @Audited()
  @FenColumn()
  amountFen: Fen;

  @Column('uuid')
  requestedBy: string;

  @DayColumn()
  requestedOn: Day;

  /** Why the buyer refused it. */
  @Column('text', { nullable: true })
  reason: string | null;
}
