import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** A file for a bid: its bytes stand sealed in the store under its id, and what it is stands sealed here. */
@Entity()
export class BidFile extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  organizationId: string;

  /** Name, media type, size and hash, AES-256-GCM under the tender's key. */
  @Column('bytea')
  sealed: Buffer;
}
