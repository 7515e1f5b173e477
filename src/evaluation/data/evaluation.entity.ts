import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { EvaluationState } from '../domain/evaluation.lifecycle.js';
import type { EvaluationRules } from '../domain/evaluation-rules.js';
import type { Grade } from '../domain/grade.js';

/** One judgement of a project by an evaluation body, with the rules by which it is made. */
@Entity()
export class Evaluation extends StatefulRow<EvaluationState> {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  contractId: string;

  @Column('text')
  kind: 'final';

  /** By what it is judged and what follows from it, frozen with the contract. */
  @Column('jsonb')
  rules: EvaluationRules;

  /** Scores wait for the provider's self-report until then; null while no calendar says when. */
  @DayColumn({ nullable: true })
  selfReportBy: Day | null;

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
  vetoes: string[];

  /** The edition of the scores that counts; 0 before the first. */
  @Audited()
  @Column('integer')
  edition: number;

  /** Two decimals; proposed from the submission on, binding once concluded. */
  @Audited()
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  @Audited()
  @Column('text', { nullable: true })
  grade: Grade | null;

  /** Day on which the organization got it. */
  @Audited()
  @DayColumn({ nullable: true })
  deliveredOn: Day | null;

  /** Last day for an appeal. */
  @Audited()
  @DayColumn({ nullable: true })
  appealBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  concludedOn: Day | null;
}
