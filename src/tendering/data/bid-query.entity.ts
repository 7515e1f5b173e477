import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, Row } from '../../platform/index.js';
import type { QueryKind } from '../domain/bid-queries.js';

/** A question to one bidder in writing: something unclear in its bid (澄清), or a price that looks too low. */
@Entity()
export class BidQuery extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  bidId: string;

  @Audited()
  @Column('text')
  kind: QueryKind;

  @Column('text')
  question: string;

  /** Answers are taken until then, and nobody judges before, unless it is answered. */
  @Audited()
  @InstantColumn()
  dueAt: Date;

  /** Null where a price set off the question by itself. */
  @Column('uuid', { nullable: true })
  askedBy: string | null;
}
