import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { AwardGround, AwardState } from '../domain/award.lifecycle.js';

/** The decision for one bid of one lot. */
@Entity()
export class Award extends StatefulRow<AwardState> {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  lotId: string;

  @Column('uuid')
  bidId: string;

  @Column('uuid')
  organizationId: string;

  /** The bid's own final price, whatever it was evaluated at. */
  @FenColumn()
  amountFen: Fen;

  /** 1 for the first candidate. */
  @Column('integer')
  rank: number;

  /** Day of the signed decision. */
  @DayColumn()
  confirmedOn: Day;

  /** Day on which the result was announced. */
  @DayColumn()
  publishedOn: Day;

  /** Last day of the result's notice period. */
  @DayColumn()
  noticeEndsOn: Day;

  /** First day on which a contract may be drawn up: the notice period and the challenge window are over. */
  @DayColumn()
  contractableFrom: Day;

  /** Last day for signing (政府采购法 art. 46). */
  @DayColumn()
  signBy: Day;

  /** `signBy` is the raw day: the calendar of its year is not loaded. */
  @Column('boolean')
  signProvisional: boolean;

  /** The decision document: its words. */
  @Column('text')
  decision: string;

  /** Of the decision document, lower-case hex. */
  @Column('text')
  decisionSha256: string;

  /** Why a candidate of a lower rank was chosen; empty for the first. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid')
  decidedBy: string;

  /** Why it was taken back; null while it stands. */
  @Audited()
  @Column('text', { nullable: true })
  cancelGround: AwardGround | null;

  /** Public. */
  @Column('text', { nullable: true })
  cancelReason: string | null;

  /** When a contract was drawn up from it: from then on it is not taken back. */
  @Audited()
  @InstantColumn({ nullable: true })
  contractedAt: Date | null;

  /** Day on which its item was made free for a new tender, because its contract ended early. */
  @Audited()
  @DayColumn({ nullable: true })
  contractEndedOn: Day | null;
}
