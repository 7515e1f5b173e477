import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ConsequenceKind, ConsequenceRule } from '../domain/consequence-rules.js';
import type { Grade } from '../domain/grade.js';
import type { ConsequenceState } from '../domain/result.lifecycles.js';

/** What follows from a grade, by a rule that was announced before the contract was signed. */
@Entity()
export class Consequence extends StatefulRow<ConsequenceState> {
  @Column('uuid')
  evaluationId: string;

  @Column('uuid')
  contractId: string;

  @Column('uuid')
  organizationId: string;

  @Column('text')
  kind: ConsequenceKind;

  @Column('text')
  grade: Grade;

  /** The document that announced it. */
  @Column('text')
  basis: string;

  @Column('jsonb')
  rule: ConsequenceRule;

  @DayColumn()
  effectiveFrom: Day;

  /** Last day, inclusive; null where it has none. */
  @DayColumn({ nullable: true })
  effectiveTo: Day | null;

  /** Last day for an appeal. */
  @Audited()
  @DayColumn()
  appealBy: Day;

  /** No calendar says yet when the window ends: it stays open until one does. */
  @Column('boolean')
  provisional: boolean;

  /** Of an exclusion: the case in which the organization defends itself. */
  @Audited()
  @Column('uuid', { nullable: true })
  sanctionId: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  liftedOn: Day | null;
}
