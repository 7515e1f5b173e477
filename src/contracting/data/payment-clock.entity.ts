import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { PaymentClockBasis } from '../domain/payment-clocks.js';

/** Since when an instalment is due and by when it is paid: the terms as they were when it fell due. */
@Entity()
export class PaymentClock extends Row {
  @Column('uuid')
  contractId: string;

  /** The instalment. */
  @Column('uuid')
  milestoneId: string;

  @DayColumn()
  runsFrom: Day;

  /** Calendar days agreed, 1 to 60. */
  @Column('integer')
  termDays: number;

  /** Last day, rolled off holidays. */
  @Audited()
  @DayColumn()
  payBy: Day;

  /** The calendar of that year was not loaded: the earlier, safe day stands for now. */
  @Column('boolean')
  provisional: boolean;

  @Column('text')
  bindsBy: PaymentClockBasis;

  /** Interest for each day late. @example "0.0500" */
  @Column('numeric', { precision: 6, scale: 4 })
  percentPerDay: string;
}
