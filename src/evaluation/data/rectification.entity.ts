import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { RectificationState } from '../domain/result.lifecycles.js';

/** An order to put things right after a poor grade. */
@Entity()
export class Rectification extends StatefulRow<RectificationState> {
  @Column('uuid')
  consequenceId: string;

  @Column('uuid')
  contractId: string;

  @Column('uuid')
  organizationId: string;

  @Column('integer')
  workingDays: number;

  /** Last day for the report. */
  @Audited()
  @DayColumn()
  dueOn: Day;

  /** No calendar says yet when the last day is: nothing lapses until one does. */
  @Column('boolean')
  provisional: boolean;

  /** Months of the bar that is proposed when it fails. */
  @Column('integer', { nullable: true })
  barMonths: number | null;

  @Column('text', { nullable: true })
  plan: string | null;

  @Column('text', { nullable: true })
  report: string | null;

  /** Proof of what the report says. */
  @Column('uuid', { array: true })
  fileIds: string[];

  @Audited()
  @DayColumn({ nullable: true })
  reportedOn: Day | null;

  /** The re-visit that its report asked for; none before it is handed over by the messages. */
  @Column('uuid', { nullable: true })
  visitId: string | null;

  /** Whoever decided on the re-visit. */
  @Audited()
  @Column('uuid', { nullable: true })
  verifiedBy: string | null;

  @Column('text', { nullable: true })
  findings: string | null;

  /** The case that was opened because it failed. */
  @Audited()
  @Column('uuid', { nullable: true })
  sanctionId: string | null;
}
