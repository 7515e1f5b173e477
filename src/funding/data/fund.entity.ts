import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** Money of one unit for one budget year. Its balances are sums of its journal's lines. */
@Entity()
export class Fund extends Row {
  /** The unit that owns it: a street office or a department. */
  @Column('uuid')
  unitId: string;

  @Column('text')
  name: string;

  @Column('integer')
  fiscalYear: number;

  /** Service categories to which its payers bound it; null: no limit. */
  @Column('text', { array: true, nullable: true })
  categories: string[] | null;

  /** The budget project out of which its public money comes; null: none named. */
  @Column('text', { nullable: true })
  budgetCode: string | null;

  /** By when its unit's statement of that year is on the board. */
  @DayColumn({ nullable: true })
  statementBy: Day | null;
}
