import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A decision at a year's end that moved money into the fund of the next year (结转); what it moved is in the journals. Append-only. */
@Entity()
export class FundCarryOver {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  intoFundId: string;

  @DayColumn()
  carriedOn: Day;

  /** Number of the document that decided it; once in a fund. */
  @Column('text')
  voucher: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  decidedBy: string;
}
