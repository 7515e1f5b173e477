import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { LineFinding } from '../domain/line-score.js';

/** One line of an evaluation: an indicator, its weight and its score. */
@Entity()
export class EvaluationScore extends Row {
  @Column('uuid')
  evaluationId: string;

  /** The edition it belongs to. */
  @Column('integer')
  edition: number;

  @Column('text')
  indicator: string;

  /** Percent. */
  @Column('numeric', { precision: 5, scale: 2 })
  weight: string;

  /** 0–100. */
  @Column('numeric', { precision: 5, scale: 2 })
  score: string;

  /** What the score was made from: by the indicator's method. */
  @Column('jsonb')
  finding: LineFinding;

  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('uuid', { array: true })
  fileIds: string[];
}
