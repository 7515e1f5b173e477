import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { IncidentState } from '../domain/data-incident.lifecycle.js';
import type { ProcessingState } from '../domain/entrusted-processing.lifecycle.js';
import type { AssessmentState } from '../domain/impact-assessment.lifecycle.js';
import type { AssessmentCause, DataKind, IncidentKind } from '../domain/records.js';

/** 个人信息保护影响评估 (个人信息保护法 art. 55, 56). */
@Entity()
export class ImpactAssessment extends StatefulRow<AssessmentState> {
  @Column('uuid')
  unitId: string;

  @Column('text')
  title: string;

  @Column('text')
  cause: AssessmentCause;

  @Column('text', { array: true })
  dataKinds: DataKind[];

  /** Why purpose and means are lawful, justified and necessary. */
  @Column('text')
  lawfulness: string;

  /** What it does to the persons' rights, and the risks. */
  @Column('text')
  risks: string;

  /** Why the protection is lawful, effective and fits the risks. */
  @Column('text')
  measures: string;

  /** Inclusive. */
  @DayColumn()
  validTo: Day;

  @Column('uuid')
  draftedBy: string;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  /** Why it was returned. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** Who processes personal data for whom (个人信息保护法 art. 21). */
@Entity()
export class EntrustedProcessing extends StatefulRow<ProcessingState> {
  /** Who entrusts. */
  @Column('uuid')
  unitId: string;

  @Column('uuid')
  processorId: string;

  @Column('uuid')
  assessmentId: string;

  @Column('text')
  purpose: string;

  @Column('text')
  means: string;

  @Column('text', { array: true })
  dataKinds: DataKind[];

  @Column('text')
  protection: string;

  @DayColumn()
  validFrom: Day;

  /** Inclusive. */
  @DayColumn()
  validTo: Day;

  @Audited()
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  settledOn: Day | null;

  @Column('text', { nullable: true })
  settlement: 'returned' | 'deleted' | null;

  @Column('uuid')
  enteredBy: string;
}

/** How the entrusting unit looked after it; append-only. */
@Entity()
export class ProcessingCheck extends Row {
  @Column('uuid')
  processingId: string;

  @DayColumn()
  checkedOn: Day;

  @Column('text')
  finding: string;

  @Column('uuid')
  checkedBy: string;
}

/** A leak, tampering or loss of personal data, and what was done; names nobody. */
@Entity()
export class DataIncident extends StatefulRow<IncidentState> {
  @Column('uuid')
  unitId: string;

  @InstantColumn()
  discoveredAt: Date;

  @Column('text')
  kind: IncidentKind;

  @Column('text', { array: true })
  dataKinds: DataKind[];

  /** How many persons, as far as is known. */
  @Audited()
  @Column('integer')
  persons: number;

  @Column('text')
  cause: string;

  @Column('text')
  harm: string;

  @Column('text', { nullable: true })
  remedy: string | null;

  /** The authority that was told. */
  @Column('text', { nullable: true })
  authority: string | null;

  @InstantColumn({ nullable: true })
  authorityAt: Date | null;

  @InstantColumn({ nullable: true })
  personsAt: Date | null;

  /** Why the persons were not told. */
  @Column('text', { nullable: true })
  personsExempt: string | null;

  @Column('text', { nullable: true })
  conclusion: string | null;

  @Column('uuid')
  reportedBy: string;
}
