import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** One hand-in of a delivery or report with its evidence. Never changed: after rework there is another one. */
@Entity()
export class MilestoneSubmission extends Row {
  @Column('uuid')
  contractId: string;

  @Column('uuid')
  milestoneId: string;

  /** 1, 2, 3 … of the milestone. */
  @Column('integer')
  number: number;

  @Column('text', { nullable: true })
  note: string | null;

  /** What shows that it is done. */
  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  submittedBy: string;

  @DayColumn()
  submittedOn: Day;
}
