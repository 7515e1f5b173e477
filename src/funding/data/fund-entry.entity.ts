import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FenColumn, InstantColumn } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { Account, Move } from '../domain/ledger.js';

/** One entry of a fund's journal; append-only. */
@Entity()
export class FundEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  fundId: string;

  /** Business time. */
  @InstantColumn()
  at: Date;

  @Column('text')
  move: Move;

  /** For what the money is kept: `service-item`. */
  @Column('text', { nullable: true })
  commitmentType: string | null;

  @Column('uuid', { nullable: true })
  commitmentId: string | null;

  /** The document that moved the money: `admission`, `contract`, `payment`. */
  @Column('text', { nullable: true })
  causeType: string | null;

  @Column('uuid', { nullable: true })
  causeId: string | null;
}

/** One line of an entry; the lines of an entry sum to zero. */
@Entity()
export class FundEntryLine {
  @PrimaryColumn('uuid')
  entryId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('uuid')
  fundId: string;

  @Column('text')
  account: Account;

  /** What the account gains (above zero) or gives (below). */
  @FenColumn()
  amountFen: Fen;

  /** Set on reserved, committed and spent, and only there. */
  @Column('uuid', { nullable: true })
  commitmentId: string | null;
}
