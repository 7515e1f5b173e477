import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { BondForm, ForfeitGround } from '../domain/bid-bond.js';
import type { BidBondState } from '../domain/bid-bond.lifecycle.js';

/** What set a bond free. */
export type BondRelease = 'award-notice' | 'contract-signed' | 'lot-over' | 'left' | 'unopened';

/** The bond (投标保证金) of one bid; there is none of these rows before the opening. */
@Entity()
export class BidBond extends StatefulRow<BidBondState> {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  lotId: string;

  @Column('uuid')
  bidId: string;

  @Column('uuid')
  organizationId: string;

  @Column('text')
  form: BondForm;

  @FenColumn()
  amountFen: Fen;

  /** Number of the paper or transfer. */
  @Column('text')
  reference: string;

  /** File of the bid that proves it. */
  @Column('uuid')
  proofId: string;

  /** Null while it is held. */
  @Column('text', { nullable: true })
  releasedBy: BondRelease | null;

  /** Day from which its return is counted. */
  @DayColumn({ nullable: true })
  releasedOn: Day | null;

  /** Last day of its return; null while it is held, and while the calendar of that day is not loaded. */
  @Audited()
  @DayColumn({ nullable: true })
  returnBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  returnedOn: Day | null;

  /** Number of the transfer, or of the paper handed back. */
  @Column('text', { nullable: true })
  returnReference: string | null;

  /** Paid for the days after the last one; null while it is not returned. */
  @Audited()
  @FenColumn({ nullable: true })
  lateFeeFen: Fen | null;

  @Audited()
  @Column('text', { nullable: true })
  forfeitGround: ForfeitGround | null;

  /** Why it is missing or kept. */
  @Column('text', { nullable: true })
  note: string | null;
}
