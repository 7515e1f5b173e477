import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ConductKind } from '../domain/expert-rules.js';
import type { ExpertState } from '../domain/expert.lifecycle.js';

/** A panel expert in the pool. */
@Entity()
export class Expert extends StatefulRow<ExpertState> {
  @Column('uuid')
  accountId: string;

  @Column('text')
  name: string;

  /** 职称 or profession. */
  @Column('text', { nullable: true })
  title: string | null;

  /** Service categories in which the expert may judge. */
  @Column('text', { array: true })
  fields: string[];

  /** Codes of the places in which he may be drawn; none: everywhere. */
  @Column('text', { array: true })
  areas: string[];

  /** Organizations for which the expert is recused (实施条例 art. 9). */
  @Column('uuid', { array: true })
  recusedFor: string[];

  /** False while not available for draws, by his own word. */
  @Audited()
  @Column('boolean')
  available: boolean;

  /** Null for sample data. */
  @Column('uuid', { nullable: true })
  enteredBy: string | null;
}

/** Why a step of an expert's life was taken. */
@Entity()
export class ExpertDecision extends Row {
  @Column('uuid')
  expertId: string;

  @Column('text')
  action: string;

  @Column('text')
  reason: string;
}

/** Days on which an expert is not drawn. */
@Entity()
export class ExpertAbsence extends Row {
  @Column('uuid')
  expertId: string;

  @DayColumn()
  absentFrom: Day;

  /** Inclusive. */
  @DayColumn()
  absentTo: Day;
}

/** An organization on which an expert does not judge, by his own word. */
@Entity()
export class ExpertRecusal extends Row {
  @Column('uuid')
  expertId: string;

  @Column('uuid')
  organizationId: string;

  @Column('text')
  reason: string;
}

/** How an expert conducted himself in a review. */
@Entity()
export class ExpertConduct extends Row {
  @Column('uuid')
  expertId: string;

  @Column('uuid')
  tenderId: string;

  @Audited()
  @Column('text')
  kind: ConductKind;

  @Column('text')
  note: string;

  @Column('uuid')
  notedBy: string;

  @DayColumn()
  notedOn: Day;

  /** Last day for the note. */
  @DayColumn()
  dueOn: Day;

  /** What the expert says to it. */
  @Column('text', { nullable: true })
  answer: string | null;

  @DayColumn({ nullable: true })
  answeredOn: Day | null;
}
