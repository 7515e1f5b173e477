import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ChallengeStage, DisputeEffect, DisputeOutcome } from '../domain/dispute-rules.js';
import type { ChallengeState } from '../domain/dispute.lifecycle.js';

/** A challenge (质疑) of a supplier, and the buyer's reply. */
@Entity()
export class Challenge extends StatefulRow<ChallengeState> {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  organizationId: string;

  @Column('text')
  stage: ChallengeStage;

  /** Facts. */
  @Column('text')
  matters: string;

  /** What is asked for. */
  @Column('text')
  claims: string;

  /** The law that it rests on. */
  @Column('text')
  basis: string;

  @DayColumn()
  receivedOn: Day;

  /** Last day for the reply (政府采购法 art. 53). */
  @DayColumn()
  replyBy: Day;

  /** The buyer's recorded assessment; null while there is none. */
  @Audited()
  @Column('boolean', { nullable: true })
  mayAffectResult: boolean | null;

  @Audited()
  @Column('text', { nullable: true })
  outcome: DisputeOutcome | null;

  @Column('text', { nullable: true })
  reply: string | null;

  @Audited()
  @Column('text', { nullable: true })
  effect: DisputeEffect | null;

  @DayColumn({ nullable: true })
  repliedOn: Day | null;

  @Column('uuid', { nullable: true })
  repliedBy: string | null;

  /** Last day for a complaint; set with the reply. */
  @DayColumn({ nullable: true })
  complaintBy: Day | null;
}
