import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { EvaluationState } from '../domain/evaluation.lifecycle.js';
import type { Grade, GradeBands, Veto } from '../domain/grade.js';
import type { WeightedIndicator } from '../domain/score-sheet.js';

/** One judgement of a project by an evaluation body, with the rules by which it is made. */
@Entity()
export class Evaluation extends StatefulRow<EvaluationState> {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  contractId: string;

  @Column('text')
  kind: 'final';

  /** Indicators in their order with their weights, frozen when the evaluation was drafted. */
  @Column('jsonb')
  indicators: WeightedIndicator[];

  /** Lower bounds of the grades, frozen likewise. */
  @Column('jsonb')
  bands: GradeBands;

  /** The evaluation body: whose evaluator submits it first. */
  @Audited()
  @Column('uuid', { nullable: true })
  bodyId: string | null;

  @Audited()
  @Column('uuid', { nullable: true })
  submittedBy: string | null;

  @Audited()
  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @Column('text', { array: true })
  vetoes: Veto[];

  /** Two decimals; proposed from the submission on, binding once concluded. */
  @Audited()
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  @Audited()
  @Column('text', { nullable: true })
  grade: Grade | null;

  @Audited()
  @DayColumn({ nullable: true })
  concludedOn: Day | null;
}
