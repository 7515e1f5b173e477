import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** One line of an evaluation: an indicator, its weight and its score. */
@Entity()
export class EvaluationScore extends Row {
  @Column('uuid')
  evaluationId: string;

  @Column('text')
  indicator: string;

  /** Percent. */
  @Column('numeric', { precision: 5, scale: 2 })
  weight: string;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2 })
  score: string;
}
