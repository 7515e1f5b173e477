import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { EvaluationRules } from '../domain/evaluation-rules.js';
import type { EvaluationRuleSetState } from '../domain/result.lifecycles.js';

/** The district's rules of evaluation from a day on. Decided on, never changed: other rules are a new row. */
@Entity()
export class EvaluationRuleSet extends StatefulRow<EvaluationRuleSetState> {
  /** Contracts signed from this day on are under it. */
  @Audited()
  @DayColumn()
  validFrom: Day;

  /** The document that announces it. */
  @Column('text')
  source: string;

  @Column('jsonb')
  rules: EvaluationRules;

  @Column('uuid')
  enteredBy: string;

  /** Somebody else than who entered it. */
  @Audited()
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
