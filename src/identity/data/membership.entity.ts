import { Column, Entity } from 'typeorm';
import { DayColumn, type Role, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** One role of one account in one unit. */
@Entity()
export class Membership extends Row {
  @Column('uuid')
  accountId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  role: Role;

  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @DayColumn({ nullable: true })
  validTo: Day | null;
}
