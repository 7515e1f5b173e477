import { Column, Entity } from 'typeorm';
import { DayColumn } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ChallengeStage } from '../domain/dispute-rules.js';
import type { ChallengeState } from '../domain/dispute.lifecycle.js';
import { Dispute } from './dispute.entity.js';

/** A challenge (质疑) of a supplier, and the buyer's reply. */
@Entity()
export class Challenge extends Dispute<ChallengeState> {
  @Column('text')
  stage: ChallengeStage;

  /** The law that it rests on. */
  @Column('text')
  basis: string;

  /** Last day for the reply (政府采购法 art. 53). */
  @DayColumn()
  replyBy: Day;

  @Column('text', { nullable: true })
  reply: string | null;

  @DayColumn({ nullable: true })
  repliedOn: Day | null;

  @Column('uuid', { nullable: true })
  repliedBy: string | null;

  /** Last day for a complaint; set with the reply. */
  @DayColumn({ nullable: true })
  complaintBy: Day | null;
}
