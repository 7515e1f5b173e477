import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';

/** Organizations that bid as one (联合体): known to its members alone until the opening. */
@Entity('consortium')
export class BiddingConsortium extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  lotId: string;

  /** The organization that bids for all. */
  @Column('uuid')
  leadId: string;

  /** Shares and agreement, AES-256-GCM under the tender's key. */
  @Column('bytea')
  sealed: Buffer;

  /** Its live bid: nobody leaves it meanwhile. */
  @Column('uuid', { nullable: true })
  bidId: string | null;
}

/** One organization that was named as a member. */
@Entity()
export class ConsortiumMember extends Row {
  @Column('uuid')
  consortiumId: string;

  @Column('uuid')
  organizationId: string;

  /** When its own lead consented; null while that has not. */
  @InstantColumn({ nullable: true })
  consentedAt: Date | null;

  @Column('uuid', { nullable: true })
  consentedBy: string | null;
}
