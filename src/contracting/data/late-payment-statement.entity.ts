import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { PaymentClockBasis } from '../domain/payment-clocks.js';

/** What a unit owed at a year's end although it was due, as it published it. Never changed. */
@Entity()
export class LatePaymentStatement extends Row {
  @Column('uuid')
  unitId: string;

  @Column('integer')
  year: number;

  /** `owed` in fen, as a decimal text. */
  @Column('jsonb')
  contracts: { contractId: string; title: string; basis: PaymentClockBasis; owed: string }[];

  @DayColumn()
  publishedOn: Day;

  @Column('uuid')
  publishedBy: string;
}
