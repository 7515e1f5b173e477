import { Column, Entity } from 'typeorm';
import { Audited, DayColumn } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ComplaintState } from '../domain/dispute.lifecycle.js';
import { Dispute } from './dispute.entity.js';

/** A complaint (投诉) to the finance department after a challenge; not beyond what was challenged (实施条例 art. 55). */
@Entity()
export class Complaint extends Dispute<ComplaintState> {
  @Column('uuid')
  challengeId: string;

  /** Last day for the review. */
  @DayColumn()
  reviewBy: Day;

  /** Last day for sending copies to the parties. */
  @DayColumn()
  copiesBy: Day;

  /** Last day for the decision. */
  @DayColumn()
  decideBy: Day;

  @Column('boolean')
  returnedOnce: boolean;

  /** Why it was returned or rejected. */
  @Column('text', { nullable: true })
  note: string | null;

  /** Last day for a correction. */
  @DayColumn({ nullable: true })
  correctBy: Day | null;

  @Column('text', { nullable: true })
  decision: string | null;

  /** 虚假、恶意投诉. */
  @Audited()
  @Column('boolean', { nullable: true })
  badFaith: boolean | null;

  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;
}
