import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { TaskRefusal } from '../domain/assigned-task-rules.js';
import type { AssignedTaskState } from '../domain/assigned-task.lifecycle.js';

/** A department's task for a community, decided by the street office (准入). */
@Entity()
export class AssignedTask extends StatefulRow<AssignedTaskState> {
  @Column('uuid')
  departmentId: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text')
  legalBasis: string;

  /** Edition of the street's responsibility list in force when it was applied for; null where none was demanded. */
  @Column('uuid', { nullable: true })
  responsibilityListId: string | null;

  /** The item of that list. */
  @Column('text', { nullable: true })
  itemCode: string | null;

  /** Outside the department's yearly plan. */
  @Audited()
  @Column('boolean')
  adHoc: boolean;

  /** Visits of inspection that the task brings to the community. */
  @Audited()
  @Column('integer')
  inspections: number;

  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive. */
  @DayColumn()
  validTo: Day;

  /** The department's fund that pays; null with a waiver. */
  @Audited()
  @Column('uuid', { nullable: true })
  fundId: string | null;

  @Audited()
  @FenColumn({ nullable: true })
  amountFen: Fen | null;

  /** Why it carries no money. */
  @Column('text', { nullable: true })
  waiver: string | null;

  @Column('uuid')
  appliedBy: string;

  /** Last day for the street's decision. */
  @DayColumn()
  decideBy: Day;

  /** What the community says against it. */
  @Column('text', { nullable: true })
  objection: string | null;

  @Audited()
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  /** The street's fund to which the money followed the task. */
  @Audited()
  @Column('uuid', { nullable: true })
  toFundId: string | null;

  @Audited()
  @Column('text', { nullable: true })
  refusal: TaskRefusal | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
