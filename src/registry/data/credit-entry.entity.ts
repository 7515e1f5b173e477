import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { CreditList } from '../domain/credit-lists.js';

/** An entry of a public credit list as it was seen. Append-only: what is over is lifted, never changed. */
@Entity()
export class CreditEntry extends Row {
  @Column('uuid')
  organizationId: string;

  @Column('text')
  list: CreditList;

  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @DayColumn({ nullable: true })
  validTo: Day | null;

  /** Number of the decision (文号). */
  @Column('text')
  document: string;

  /** Where it was seen. */
  @Column('text')
  source: string;

  @Column('uuid', { nullable: true })
  fileId: string | null;

  @Column('uuid')
  recordedBy: string;
}
