import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { Grade } from '../domain/grade.js';
import type { JudgedParty } from '../domain/judgement.js';

/** One edition of an evaluation's result with everything it was made from. Never changed, only followed by the next. */
@Entity()
export class EvaluationEdition extends Row {
  @Column('uuid')
  evaluationId: string;

  /** 1, 2, 3 … */
  @Column('integer')
  edition: number;

  /** A sheet handed in, or an appeal that was upheld. */
  @Column('text')
  cause: 'sheet' | 'appeal';

  @Column('uuid')
  madeBy: string;

  @Column('uuid')
  unitId: string;

  /** Before rounding, as a fraction (`17991/200`). */
  @Column('text')
  total: string;

  @Column('numeric', { precision: 5, scale: 2 })
  score: string;

  @Column('text')
  grade: Grade;

  @Column('text', { array: true })
  vetoes: string[];

  @Column('text', { nullable: true })
  vetoFacts: string | null;

  @Column('jsonb')
  parties: JudgedParty[];
}
