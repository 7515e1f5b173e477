import { Column, Entity } from 'typeorm';
import { Audited, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { LotState } from '../domain/lot.lifecycle.js';

/** A part of a tender (包) that is bid for and awarded by itself; every tender has at least one. */
@Entity()
export class Lot extends StatefulRow<LotState> {
  @Column('uuid')
  tenderId: string;

  /** 1, 2, 3 … within the tender. */
  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  /** What belongs to it; null where the title says it. */
  @Column('text', { nullable: true })
  description: string | null;

  /** Highest valid price of the lot (最高限价). */
  @Audited()
  @FenColumn()
  ceilingFen: Fen;

  /** Bond (投标保证金) that a bid for it gives; null for none. */
  @Audited()
  @FenColumn({ nullable: true })
  bidBondFen: Fen | null;

  /** Why it failed or was called off: public. */
  @Column('text', { nullable: true })
  endReason: string | null;
}
