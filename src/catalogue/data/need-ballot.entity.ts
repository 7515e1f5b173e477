import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A ballot of residents' representatives about a need; append-only. */
@Entity()
export class NeedBallot extends Row {
  @Column('uuid')
  needId: string;

  @DayColumn()
  heldOn: Day;

  /** Households of the community, by which its representatives are counted. */
  @Column('integer')
  households: number;

  @Column('integer')
  representatives: number;

  @Column('integer')
  attendance: number;

  @Column('integer')
  votesFor: number;

  @Column('integer')
  votesAgainst: number;

  @Column('integer')
  votesAbstained: number;

  /** The meeting's record. */
  @Column('uuid', { nullable: true })
  recordFileId: string | null;

  @Column('uuid')
  recordedBy: string;
}
