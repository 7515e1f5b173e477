import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A link by which one resident reports once, without an account; its code then tells him how far it has come. */
@Entity()
export class ResidentReportLink extends Row {
  @Column('uuid')
  contractId: string;

  /** SHA-256 of the code, which is shown once. */
  @Column('text')
  tokenHash: string;

  /** Last day for reporting. */
  @DayColumn()
  expiresOn: Day;

  @Column('uuid')
  issuedBy: string;
}
