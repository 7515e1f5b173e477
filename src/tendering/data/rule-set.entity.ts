import { Column, Entity } from 'typeorm';
import { DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { MethodCode, Thresholds } from '../domain/method-rules.js';
import type { RuleSetState } from '../domain/rule-set.lifecycle.js';
import type { MethodChanges, RuleLevel } from '../domain/rule-sets.js';

/** What a region changes in the national table of methods, from a day on. Decided on, never changed: a change of law is a new row. */
@Entity()
export class RuleSet extends StatefulRow<RuleSetState> {
  /** GB/T 2260; `000000` for the whole country. */
  @Column('text')
  region: string;

  @Column('text')
  level: RuleLevel;

  /** Tenders published from this day on are under it. */
  @DayColumn()
  validFrom: Day;

  /** The document that says so. */
  @Column('text')
  source: string;

  @Column('jsonb', { nullable: true })
  thresholds: Thresholds | null;

  @Column('jsonb')
  methods: Partial<Record<MethodCode, MethodChanges>>;

  @Column('uuid')
  enteredBy: string;

  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  /** Somebody else than who entered it. */
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;
}
