import { Column, Entity } from 'typeorm';
import { DayColumn, InstantColumn, type Role, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ReportFormat, ReportKind } from '../domain/report-kinds.js';
import type { ReportRunState } from '../domain/report-run.lifecycle.js';

/** One standard report that somebody asked for. */
@Entity()
export class ReportRun extends StatefulRow<ReportRunState> {
  @Column('text')
  kind: ReportKind;

  @Column('text')
  format: ReportFormat;

  /** Both days inclusive. */
  @DayColumn()
  fromOn: Day;

  @DayColumn()
  toOn: Day;

  /** The unit that it is about, with those below it; null: all that the caller may see. */
  @Column('uuid', { nullable: true })
  aboutId: string | null;

  /** Who asked. */
  @Column('uuid')
  unitId: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  role: Role;

  /** Source rows written up to now. */
  @Column('integer')
  rows: number;

  /** Source rows that it has; null until they are counted. */
  @Column('integer', { nullable: true })
  total: number | null;

  /** Null until it is done, and when it is expired. */
  @Column('uuid', { nullable: true })
  fileId: string | null;

  /** Business time at which the file is removed. */
  @InstantColumn({ nullable: true })
  expiresAt: Date | null;
}
