import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ApprovalKind } from '../domain/approvals.js';

/** A decision that a step of a tender waits for, with its document. */
@Entity()
export class TenderApproval extends Row {
  @Column('uuid')
  tenderId: string;

  @Audited()
  @Column('text')
  kind: ApprovalKind;

  @Audited()
  @Column('boolean')
  granted: boolean;

  /** Number of the paper. */
  @Column('text')
  documentNumber: string;

  /** Why not; may be given for a yes too. */
  @Column('text', { nullable: true })
  reason: string | null;

  @DayColumn()
  decidedOn: Day;

  @Column('uuid')
  decidedBy: string;
}
