import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { TermChange } from '../domain/amendments.js';

/** A change of a published tender (更正); public, and never changed itself. */
@Entity()
export class TenderAmendment extends Row {
  @Column('uuid')
  tenderId: string;

  /** 1, 2, 3 … within the tender. */
  @Column('integer')
  number: number;

  @Column('text')
  reason: string;

  @Column('jsonb')
  changes: TermChange[];

  @DayColumn()
  deadlineBefore: Day;

  @DayColumn()
  deadlineAfter: Day;

  @DayColumn()
  issuedOn: Day;

  @Column('uuid')
  issuedBy: string;
}
