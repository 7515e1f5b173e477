import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';
import type { AttemptOutcome, Outcome } from '../domain/sample-use.js';

/** One attempt to ask somebody, as the evaluator wrote it down; never changed. */
@Entity()
export class VisitAttempt extends Row {
  @Column('uuid')
  visitId: string;

  @Column('uuid')
  sampleId: string;

  @Column('text')
  outcome: AttemptOutcome;

  /** What stood of the person after it. */
  @Column('text', { nullable: true })
  personOutcome: Outcome | null;

  @InstantColumn()
  attemptedAt: Date;

  /** The device's name for it; unique in the visit. */
  @Column('text', { nullable: true })
  clientId: string | null;

  @Column('text')
  contentSha256: string;

  @Column('uuid')
  recordedBy: string;
}
