import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { MethodCode } from '../domain/method-rules.js';
import type { PlanState } from '../domain/plan.lifecycle.js';

/** A procurement plan (采购实施计划) for items of a street. */
@Entity()
export class ProcurementPlan extends StatefulRow<PlanState> {
  /** The street office. */
  @Column('uuid')
  buyerId: string;

  @Column('text')
  title: string;

  @Column('uuid', { array: true })
  itemIds: string[];

  @Column('text')
  method: MethodCode;

  @Audited()
  @FenColumn()
  budgetFen: Fen;

  /** 合同订立安排: pricing, kind of contract, how it is awarded, and why. */
  @Column('text')
  contracting: string;

  /** 合同管理安排: performance, payment, acceptance, risks. */
  @Column('text')
  management: string;

  /** The organization that designed the purchase or wrote its specification; it may not bid. */
  @Column('uuid', { nullable: true })
  plannerId: string | null;

  /** True where the plan is reviewed in depth too (重点审查). */
  @Audited()
  @Column('boolean')
  needsKeyReview: boolean;

  /** Counts how often it was put to review. */
  @Column('integer')
  round: number;

  @DayColumn({ nullable: true })
  approvedOn: Day | null;

  @Column('uuid')
  draftedBy: string;
}
