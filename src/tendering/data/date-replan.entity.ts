import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** The stored days that a calendar may move. */
export type ReplannedField = 'deadline' | 'notice-ends' | 'contractable-from' | 'sign-by';

/** A day of a tender that moved when a calendar was loaded or corrected; append-only. */
@Entity()
export class DateReplan extends Row {
  @Column('uuid')
  tenderId: string;

  /** Null for the tender's own deadline. */
  @Column('uuid', { nullable: true })
  awardId: string | null;

  @Column('text')
  field: ReplannedField;

  @DayColumn()
  before: Day;

  @DayColumn()
  after: Day;

  /** The year whose calendar was loaded. */
  @Column('integer')
  calendarYear: number;
}
