import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { WorkerLevel } from '../domain/worker-rules.js';

/** A social worker; name and phone stand with the known person. */
@Entity()
export class SocialWorker extends Row {
  @Column('uuid')
  personId: string;

  /** Null without a certificate. */
  @Audited()
  @Column('text', { nullable: true })
  level: WorkerLevel | null;

  @Column('text', { nullable: true })
  certificateNumber: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  certificateFrom: Day | null;

  /** Last day, inclusive; open when null. */
  @Audited()
  @DayColumn({ nullable: true })
  certificateTo: Day | null;

  @Column('uuid')
  enteredBy: string;

  @Audited()
  @Column('uuid', { nullable: true })
  verifiedBy: string | null;

  @DayColumn({ nullable: true })
  verifiedOn: Day | null;
}

/** A social worker's time with one employer. */
@Entity()
export class Employment extends Row {
  @Column('uuid')
  workerId: string;

  @Column('uuid')
  organizationId: string;

  @Column('text')
  post: string;

  @Audited()
  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;

  @Column('text', { nullable: true })
  endReason: string | null;

  @Column('uuid')
  recordedBy: string;
}
