import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { EvaluationBodyState } from '../domain/evaluation-body.lifecycle.js';

/** An evaluation body in the register. Its id is the id of its unit. */
@Entity()
export class EvaluationBody extends StatefulRow<EvaluationBodyState> {
  @Column('text')
  name: string;

  /** Service categories that it evaluates; none: all. */
  @Column('text', { array: true })
  fields: string[];

  /** Codes of the places in which it works; none: everywhere. */
  @Column('text', { array: true })
  areas: string[];

  /** Visits that all its evaluators together have open at most. */
  @Audited()
  @Column('integer')
  capacity: number;

  /** Declares that it provides no services that it evaluates. */
  @Column('text')
  statement: string;

  /** Null for sample data. */
  @Column('uuid', { nullable: true })
  enteredBy: string | null;
}

/** Why a step of a body's life was taken. */
@Entity()
export class EvaluationBodyDecision extends Row {
  @Column('uuid')
  bodyId: string;

  @Column('text')
  action: string;

  @Column('text')
  reason: string;
}

/** Days on which an evaluator gets no visits. */
@Entity()
export class EvaluatorAbsence extends Row {
  @Column('uuid')
  bodyId: string;

  @Column('uuid')
  accountId: string;

  @DayColumn()
  absentFrom: Day;

  /** Inclusive. */
  @DayColumn()
  absentTo: Day;
}
