import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Row, StatefulRow } from '../../platform/index.js';
import type { ReportState } from '../domain/report-definition.lifecycle.js';
import type { ReportField } from '../domain/report-rules.js';

/** What a unit wants to have done in a year (年度目标). */
@Entity()
export class AnnualGoal extends Row {
  @Column('uuid')
  unitId: string;

  @Column('smallint')
  year: number;

  @Column('text')
  title: string;

  /** By what it is measured. */
  @Column('text')
  target: string;

  @Column('uuid')
  setBy: string;
}

/** An item that serves a goal: one each. */
@Entity()
export class GoalItem {
  @PrimaryColumn('uuid')
  itemId: string;

  @Column('uuid')
  goalId: string;

  @Column('uuid')
  linkedBy: string;
}

/** What a figure means, and how it is computed from the registers. */
@Entity()
export class DataTerm extends Row {
  @Column('text')
  code: string;

  @Column('text')
  label: string;

  @Column('text')
  definition: string;

  /** 户, 人, 次, 分钟 … */
  @Column('text')
  measure: string;

  @Column('text')
  source: string;

  /** Null for those that the program brings. */
  @Column('uuid', { nullable: true })
  keptBy: string | null;
}

/** What a unit asks of communities. */
@Entity()
export class ReportDefinition extends StatefulRow<ReportState> {
  @Column('uuid')
  unitId: string;

  @Column('text')
  title: string;

  @Column('text')
  purpose: string;

  @Column('jsonb')
  fields: ReportField[];

  @Column('uuid')
  draftedBy: string;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  /** Why it was refused or retired. */
  @Column('text', { nullable: true })
  reason: string | null;
}
