import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { BudgetState } from '../domain/budget.lifecycle.js';

/** A unit's yearly budget for public services. */
@Entity()
export class Budget extends StatefulRow<BudgetState> {
  @Column('uuid')
  unitId: string;

  @Column('integer')
  fiscalYear: number;

  /** 1 for the first of a year, one more for each revision. */
  @Column('integer')
  edition: number;

  /** The document or meeting that it rests on. */
  @Column('text')
  basis: string;

  @Column('uuid')
  draftedBy: string;

  @Audited()
  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @DayColumn({ nullable: true })
  approvedOn: Day | null;
}

/** A budget project (预算项目). */
@Entity()
export class BudgetLine {
  @PrimaryColumn('uuid')
  budgetId: string;

  @PrimaryColumn('text')
  code: string;

  @Column('integer')
  position: number;

  @Column('text')
  name: string;

  @FenColumn()
  amountFen: Fen;
}
