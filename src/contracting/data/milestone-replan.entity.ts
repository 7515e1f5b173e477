import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { MilestoneDayField } from '../domain/replanned-days.js';

/** A day of a milestone that moved when a calendar was loaded or corrected; append-only. */
@Entity()
export class MilestoneReplan extends Row {
  @Column('uuid')
  contractId: string;

  @Column('uuid')
  milestoneId: string;

  @Column('text')
  field: MilestoneDayField;

  @DayColumn()
  before: Day;

  @DayColumn()
  after: Day;

  /** The year whose calendar was loaded. */
  @Column('integer')
  calendarYear: number;
}
