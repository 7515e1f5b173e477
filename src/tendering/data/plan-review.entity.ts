import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ReviewKind, ReviewPoint } from '../domain/plan-reviews.js';

/** A review of a plan as it was submitted; append-only. */
@Entity()
export class PlanReview extends Row {
  @Column('uuid')
  planId: string;

  @Column('text')
  kind: ReviewKind;

  /** The submission that was reviewed. */
  @Column('integer')
  round: number;

  @Column('jsonb')
  points: ReviewPoint[];

  @Column('boolean')
  passed: boolean;

  @Column('text')
  opinion: string;

  @DayColumn()
  reviewedOn: Day;

  @Column('uuid')
  reviewedBy: string;
}
