import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, StatefulRow } from '../../platform/index.js';
import { type Day, later } from '../../shared/days.js';
import type { VisitKind } from '../domain/visit-points.js';
import type { StratumRecord } from '../domain/draw-sample.js';
import type { VisitResult } from '../domain/visit-result.js';
import type { VisitState } from '../domain/visit.lifecycle.js';

/** How the evaluator was chosen: the least loaded among whom the seed decided, and who was left out why. */
export interface AssignmentRecord {
  readonly candidates: readonly string[];
  readonly excluded: readonly { readonly id: string; readonly reasons: readonly string[] }[];
  /** How many had declined it, or had it taken away, before: drawn by `seed/round` where it is not 0. */
  readonly round: number;
}

/** One return visit of a plan. */
@Entity()
export class Visit extends StatefulRow<VisitState> {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  contractId: string;

  /** The template's name for it, `month-1`. */
  @Column('text')
  code: string;

  @Column('text')
  kind: VisitKind;

  /** The matching day before any rolling; re-planning starts from it again. */
  @Audited()
  @DayColumn()
  nominalOn: Day;

  /** The day to which somebody put it off, before any rolling. */
  @Audited()
  @DayColumn({ nullable: true })
  movedTo: Day | null;

  @Audited()
  @DayColumn()
  dueOn: Day;

  /** The calendar of its year was not loaded when it was last planned. */
  @Audited()
  @Column('boolean')
  provisional: boolean;

  @Audited()
  @InstantColumn()
  dueAt: Date;

  @Audited()
  @InstantColumn({ nullable: true })
  openedAt: Date | null;

  /** Random text of 256 bits behind assignment and sample; anybody can repeat both from it. */
  @Column('text', { nullable: true })
  seed: string | null;

  @Column('jsonb', { nullable: true })
  strata: StratumRecord[] | null;

  @Column('jsonb', { nullable: true })
  assignment: AssignmentRecord | null;

  /** Account of the evaluator. */
  @Audited()
  @Column('uuid', { nullable: true })
  evaluatorId: string | null;

  /** The evaluation body for which the evaluator acts. */
  @Audited()
  @Column('uuid', { nullable: true })
  evaluatorUnitId: string | null;

  /** At people's homes: two go together. */
  @Column('boolean')
  home: boolean;

  /** Account of the second visitor of a home visit. */
  @Audited()
  @Column('uuid', { nullable: true })
  companionId: string | null;

  /** When the evaluator said that he will make it. */
  @InstantColumn({ nullable: true })
  acceptedAt: Date | null;

  /** How often it was opened again after it had been left out or concluded. */
  @Column('integer')
  reopened: number;

  @Column('uuid', { nullable: true })
  questionnaireId: string | null;

  @Column('jsonb', { nullable: true })
  result: VisitResult | null;

  /** The result's score, two decimals. */
  @Audited()
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  concludedOn: Day | null;

  /** Why it was left out. */
  @Column('text', { nullable: true })
  skipReason: string | null;
}

/** The day from which a visit's working day is found: the matching day, or a later one to which it was put off. */
export function countedFrom({ nominalOn, movedTo }: Pick<Visit, 'nominalOn' | 'movedTo'>): Day {
  return later(nominalOn, movedTo ?? nominalOn);
}
