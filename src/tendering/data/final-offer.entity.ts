import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';

/** A sealed final offer (最后报价); it may be replaced until the offers' deadline. */
@Entity()
export class FinalOffer extends Row {
  @Column('uuid')
  bidId: string;

  /** The price, AES-256-GCM under the tender's key. */
  @Column('bytea')
  sealed: Buffer;

  /** Of the content as it was received, lower-case hex. */
  @Column('text')
  sha256: string;

  /** When the whole request had been received. */
  @InstantColumn()
  receivedAt: Date;
}
