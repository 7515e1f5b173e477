import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { CheckResult, CredentialKind, EvaluationGrade } from '../domain/credentials.js';

/** A paper by which an organization proves something, as its registrar saw it. */
@Entity()
export class Credential extends Row {
  @Column('uuid')
  organizationId: string;

  @Column('text')
  kind: CredentialKind;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('text')
  issuer: string;

  @Audited()
  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;

  /** Year that an annual check is about. */
  @Audited()
  @Column('integer', { nullable: true })
  year: number | null;

  @Audited()
  @Column('text', { nullable: true })
  result: CheckResult | null;

  @Audited()
  @Column('text', { nullable: true })
  grade: EvaluationGrade | null;

  @Audited()
  @Column('uuid', { nullable: true })
  fileId: string | null;

  /** Account that saw it; null for sample data. */
  @Column('uuid', { nullable: true })
  recordedBy: string | null;
}
