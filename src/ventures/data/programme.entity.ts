import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Factor, Instalment, MethodRules, VisitTemplate } from '../../tendering/index.js';
import type { BoundaryAnswers } from '../domain/boundary.js';
import type { BudgetRules } from '../domain/budget.js';
import type { PitchMinutes } from '../domain/pitch-rules.js';
import type { ProgrammeState } from '../domain/programme.lifecycle.js';

/** A street's call for projects that it supports by grants. Its row is the lock of all below it. */
@Entity()
export class VentureProgramme extends StatefulRow<ProgrammeState> {
  @Column('uuid')
  streetId: string;

  @Column('uuid')
  fundId: string;

  /** Code of the service category: the fund's purposes and the field of the judges. */
  @Column('text')
  category: string;

  @Column('text')
  title: string;

  /** Who may apply for what, in words. */
  @Column('text')
  call: string;

  @Column('text', { array: true })
  themes: string[];

  @Column('jsonb')
  boundary: BoundaryAnswers;

  @Audited()
  @FenColumn()
  totalFen: Fen;

  @Audited()
  @FenColumn()
  maxGrantFen: Fen;

  @Column('jsonb')
  budgetRules: BudgetRules;

  @Column('jsonb')
  criteria: Factor[];

  /** Whether each application's highest and lowest judge are left out. */
  @Column('boolean')
  trimmed: boolean;

  /** Decimal text, two decimals. */
  @Column('numeric', { precision: 5, scale: 2 })
  passScore: string;

  @Column('integer')
  panelSize: number;

  @Column('jsonb')
  minutes: PitchMinutes;

  @Column('jsonb')
  instalments: Instalment[];

  @Column('text')
  returnVisitTemplate: VisitTemplate;

  @Audited()
  @DayColumn()
  deadlineOn: Day;

  @DayColumn()
  projectFrom: Day;

  /** Inclusive. */
  @DayColumn()
  projectTo: Day;

  /** 承办方: runs it for the street, and may not apply. */
  @Column('uuid', { nullable: true })
  undertakerId: string | null;

  /** One application a theme, else one in all. */
  @Column('boolean')
  perTheme: boolean;

  /** The community of implementation confirms each form. */
  @Column('boolean')
  asksCommunity: boolean;

  /** Whether the street reads what is handed in before the deadline. */
  @Column('boolean')
  openToStreet: boolean;

  @Column('uuid')
  draftedBy: string;

  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  /** Number of the paper by which civil affairs approved it. */
  @Column('text', { nullable: true })
  approval: string | null;

  @Column('text', { nullable: true })
  returnReason: string | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  @InstantColumn({ nullable: true })
  deadlineAt: Date | null;

  /** The rules under which it was published. */
  @Column('jsonb', { nullable: true })
  rules: MethodRules | null;

  /** The decision in force. */
  @Column('uuid', { nullable: true })
  decisionId: string | null;

  @Column('uuid', { nullable: true })
  announcedBy: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  announcedOn: Day | null;

  /** Last day of the result's notice. */
  @Audited()
  @DayColumn({ nullable: true })
  noticeEndsOn: Day | null;

  /** Last day for signing the agreements. */
  @DayColumn({ nullable: true })
  signBy: Day | null;

  @Column('text', { nullable: true })
  endReason: string | null;
}
