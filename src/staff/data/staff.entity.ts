import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { LeaveReason, PayKind, Position, ReviewGrade } from '../domain/positions.js';
import type { CandidateState } from '../domain/reserve-candidate.lifecycle.js';
import type { Criterion, CriterionScore } from '../domain/review.js';
import type { ReviewState } from '../domain/staff-review.lifecycle.js';

/** Somebody on the staff of a community, employed by its street (五统一). */
@Entity()
export class StaffMember extends Row {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  streetId: string;

  @Audited()
  @Column('uuid')
  communityId: string;

  @Audited()
  @Column('text')
  position: Position;

  @Column('text')
  payGrade: string;

  @DayColumn()
  joinedOn: Day;

  /** Inclusive. */
  @Audited()
  @DayColumn({ nullable: true })
  leftOn: Day | null;

  @Column('text', { nullable: true })
  leaveReason: LeaveReason | null;

  /** Whose place he took. */
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  /** As whom he waited in the reserve. */
  @Column('uuid', { nullable: true })
  candidateId: string | null;

  @Column('uuid')
  enteredBy: string;
}

/** What a position and grade is paid a month from a day on; append-only. */
@Entity()
export class StaffRate extends Row {
  @Column('uuid')
  streetId: string;

  @Column('text')
  position: Position;

  @Column('text')
  payGrade: string;

  @Column('text')
  kind: PayKind;

  @Audited()
  @FenColumn()
  amount: Fen;

  @DayColumn()
  validFrom: Day;

  @Column('text')
  basis: string;

  @Column('uuid')
  setBy: string;
}

/** What was paid to somebody for a month; append-only, taken back by an entry against it. */
@Entity()
export class StaffPayment extends Row {
  @Column('uuid')
  staffId: string;

  /** First day of the month. */
  @DayColumn()
  month: Day;

  @Column('text')
  kind: PayKind;

  /** Below zero where it takes another entry back. */
  @Audited()
  @FenColumn()
  amount: Fen;

  @Column('text')
  note: string;

  @Column('uuid', { nullable: true })
  correctsId: string | null;

  @Column('uuid')
  recordedBy: string;
}

/** Somebody who may be called when staff leave (社区工作者储备库). */
@Entity()
export class ReserveCandidate extends StatefulRow<CandidateState> {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  streetId: string;

  @Column('text', { nullable: true })
  level: 'assistant' | 'intermediate' | 'senior' | null;

  /** Of the selection, 0 to 100. */
  @Column('numeric', { precision: 5, scale: 2 })
  score: string;

  @DayColumn()
  listedOn: Day;

  /** Inclusive. */
  @DayColumn()
  validTo: Day;

  @Column('uuid')
  enteredBy: string;
}

/** By what all staff of a street are judged in a year; append-only. */
@Entity()
export class StaffForm extends Row {
  @Column('uuid')
  streetId: string;

  @Column('smallint')
  year: number;

  @Column('jsonb')
  criteria: Criterion[];

  @Column('uuid')
  setBy: string;
}

/** How somebody was judged for a year. */
@Entity()
export class StaffReview extends StatefulRow<ReviewState> {
  @Column('uuid')
  staffId: string;

  @Column('smallint')
  year: number;

  @Column('jsonb')
  scores: CriterionScore[];

  @Audited()
  @Column('numeric', { precision: 5, scale: 2 })
  total: string;

  @Audited()
  @Column('text')
  grade: ReviewGrade;

  @Column('text')
  remark: string;

  @Column('uuid')
  draftedBy: string;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;
}
