import { Column, Entity } from 'typeorm';
import { FenColumn, InstantColumn, Row } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { WrittenPrice } from '../domain/price-precedence.js';

/** A sealed offer (报价) of one round; it may be replaced until the round's deadline. */
@Entity()
export class Offer extends Row {
  @Column('uuid')
  bidId: string;

  @Column('uuid')
  roundId: string;

  /** The price, AES-256-GCM under the tender's key. */
  @Column('bytea')
  sealed: Buffer;

  /** Of the content as it was received, lower-case hex. */
  @Column('text')
  sha256: string;

  /** When the whole request had been received. */
  @InstantColumn()
  receivedAt: Date;

  /** Known when its round is opened. */
  @FenColumn({ nullable: true })
  priceFen: Fen | null;

  /** Where words stood beside its figures; known with it. */
  @Column('jsonb', { nullable: true })
  priceWritten: WrittenPrice | null;
}
