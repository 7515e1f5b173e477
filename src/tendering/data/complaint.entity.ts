import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { DisputeEffect, DisputeOutcome } from '../domain/dispute-rules.js';
import type { ComplaintState } from '../domain/dispute.lifecycle.js';

/** A complaint (投诉) to the finance department after a challenge. */
@Entity()
export class Complaint extends StatefulRow<ComplaintState> {
  @Column('uuid')
  challengeId: string;

  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  organizationId: string;

  /** Not beyond what was challenged (政府采购法实施条例 art. 55). */
  @Column('text')
  matters: string;

  @Column('text')
  claims: string;

  @DayColumn()
  receivedOn: Day;

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

  @Audited()
  @Column('boolean', { nullable: true })
  mayAffectResult: boolean | null;

  @Audited()
  @Column('text', { nullable: true })
  outcome: DisputeOutcome | null;

  @Column('text', { nullable: true })
  decision: string | null;

  @Audited()
  @Column('text', { nullable: true })
  effect: DisputeEffect | null;

  /** 虚假、恶意投诉. */
  @Audited()
  @Column('boolean', { nullable: true })
  badFaith: boolean | null;

  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;
}
