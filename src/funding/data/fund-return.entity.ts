import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, FenColumn } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';

/** Free money given back to its payers; append-only. */
@Entity()
export class FundReturn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  fundId: string;

  @FenColumn()
  amountFen: Fen;

  @DayColumn()
  returnedOn: Day;

  /** Number of the document under which it went back. */
  @Column('text')
  voucher: string;

  @Column('text')
  reason: string;
}
