import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A time in which nothing goes on with a tender. */
@Entity()
export class TenderSuspension extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('text')
  reason: string;

  /** Of the notice of the finance department, where it suspends. */
  @Column('text', { nullable: true })
  documentNumber: string | null;

  /** Last day, inclusive. */
  @Audited()
  @DayColumn()
  until: Day;

  @Column('uuid')
  suspendedBy: string;

  @Audited()
  @InstantColumn({ nullable: true })
  endedAt: Date | null;

  /** Null where it ended by its day. */
  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
