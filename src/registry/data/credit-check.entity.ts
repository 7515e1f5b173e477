import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { CheckAnswer } from '../domain/credit-check-rules.js';
import type { CreditList } from '../domain/credit-lists.js';

/** A search of a public credit list about an organization. Append-only: who asks again records again. */
@Entity()
export class CreditCheck extends Row {
  @Column('uuid')
  organizationId: string;

  @Column('text')
  list: CreditList;

  @DayColumn()
  askedOn: Day;

  @Column('text')
  result: CheckAnswer;

  /** Number of the decision that was found; null when none was. */
  @Column('text', { nullable: true })
  document: string | null;

  /** Where it was asked. */
  @Column('text')
  source: string;

  /** For which purchase or decision. */
  @Column('text')
  purpose: string;

  /** The picture of the answer. */
  @Column('uuid')
  fileId: string;

  /** Unit for which it was asked. */
  @Column('uuid')
  unitId: string;

  @Column('uuid')
  askedBy: string;
}
