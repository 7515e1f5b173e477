import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';

/** A bid that its organization is still writing: sealed like one that was sent, and never opened. */
@Entity()
export class BidDraft extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  lotId: string;

  @Column('uuid')
  organizationId: string;

  /** What it says so far, AES-256-GCM under the tender's key. */
  @Column('bytea')
  sealed: Buffer;

  /** The amendment of the tender under which it was last saved. */
  @Column('integer')
  amendment: number;

  @InstantColumn()
  savedAt: Date;
}
