import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, FenColumn } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { SourceKind } from '../domain/source-kinds.js';

/** One payer's share in a fund; append-only. */
@Entity()
export class FundSource {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  fundId: string;

  /** Order in which the finance officer named it, from 0. */
  @Column('integer')
  position: number;

  @Column('text')
  kind: SourceKind;

  @FenColumn()
  amountFen: Fen;

  /** Who paid, where a unit or an organization did. */
  @Column('text', { nullable: true })
  payer: string | null;

  /** The payer agreed to be named in public. */
  @Column('boolean')
  payerPublic: boolean;

  /** The day on which it came in after the opening. */
  @DayColumn({ nullable: true })
  receivedOn: Day | null;

  /** Number of its receipt. */
  @Column('text', { nullable: true })
  voucher: string | null;

  /** That a unit which benefits pays of its own will. */
  @Column('text', { nullable: true })
  statement: string | null;
}
