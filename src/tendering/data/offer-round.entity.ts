import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, Row } from '../../platform/index.js';

/** One round of sealed offers in a consultation or negotiation, with a deadline of its own. */
@Entity()
export class OfferRound extends Row {
  @Column('uuid')
  tenderId: string;

  /** 1, 2, 3 … within the tender. */
  @Column('integer')
  number: number;

  /** 最后报价: declared when it is called; no round follows it. */
  @Audited()
  @Column('boolean')
  final: boolean;

  @Audited()
  @InstantColumn()
  dueAt: Date;

  /** What the consultation changed in the requirements, for everybody who takes part; null where nothing did. */
  @Column('text', { nullable: true })
  changes: string | null;

  /** Null for the one round of a tender from before there were several. */
  @Column('uuid', { nullable: true })
  calledBy: string | null;

  /** When its offers were opened; null while they are taken. */
  @Audited()
  @InstantColumn({ nullable: true })
  openedAt: Date | null;
}
