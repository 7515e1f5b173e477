import { Column, Entity } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { DayColumn, Row } from '../database/columns.js';

/** What one part of the forgetting did. Append-only; counts only. */
@Entity()
export class RetentionRun extends Row {
  /** What was looked at. @example service-requests */
  @Column('text')
  kind: string;

  /** Business day on which it ran. */
  @DayColumn()
  onDay: Day;

  /** What ended before this day was due. */
  @DayColumn()
  beforeDay: Day;

  /** Rows whose personal data were taken away. */
  @Column('integer')
  erased: number;

  /** How many were kept beyond their time, by reason. */
  @Column('jsonb')
  held: Record<string, number>;

  /** Kind of the error that stopped this part; null when it ended. */
  @Column('text', { nullable: true })
  failure: string | null;

  /** Null when the program ran it by itself. */
  @Column('uuid', { nullable: true })
  startedBy: string | null;
}
