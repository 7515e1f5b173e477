import { Column, Entity } from 'typeorm';
import { Audited, FenColumn, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { AbnormalPrice } from '../domain/abnormal-price.js';
import type { BidDetails } from '../domain/bid-content.js';
import type { BidState } from '../domain/bid.lifecycle.js';
import type { WrittenPrice } from '../domain/price-precedence.js';

/** One organization's bid for one lot. Amount and proposal are empty until the opening. */
@Entity()
export class Bid extends StatefulRow<BidState> {
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  lotId: string;

  @Column('uuid')
  organizationId: string;

  /** The content, AES-256-GCM under the tender's key. */
  @Column('bytea')
  sealed: Buffer;

  /** Of the content as it was received, lower-case hex; stands on the receipt. */
  @Column('text')
  sha256: string;

  /** The price alone, where it is sealed apart from all else: AES-256-GCM under the tender's key. */
  @Column('bytea', { nullable: true })
  priceSealed: Buffer | null;

  /** Of the price's content, lower-case hex; stands on the receipt. */
  @Column('text', { nullable: true })
  priceSha256: string | null;

  /** The bond that it states, AES-256-GCM under the tender's key; null where none is asked. */
  @Column('bytea', { nullable: true })
  bondSealed: Buffer | null;

  /** HMAC of the sender's address under the tender's key: equal ones are a signal after the opening. */
  @Column('text', { nullable: true })
  originHash: string | null;

  /** The amendment of the tender under which it was last sent or confirmed. */
  @Column('integer')
  confirmedAmendment: number;

  /** When the whole request had been received. */
  @InstantColumn()
  receivedAt: Date;

  /** First price; known from the opening on, or from that of the prices where they are sealed apart. */
  @FenColumn({ nullable: true })
  priceFen: Fen | null;

  /** Where words stood beside the figures of the first price; known with it. */
  @Column('jsonb', { nullable: true })
  priceWritten: WrittenPrice | null;

  /** Known from the opening on. */
  @Column('text', { nullable: true })
  proposal: string | null;

  /** What else it says; known from the opening on. */
  @Column('jsonb', { nullable: true })
  details: BidDetails | null;

  /** Final price; known when the final offers are opened. */
  @FenColumn({ nullable: true })
  finalPriceFen: Fen | null;

  /** Codes of the reasons why the bid is invalid, with their figures. */
  @Column('jsonb')
  invalidReasons: { code: string; params?: Record<string, string | number> }[];

  /** What the review wrote, where it found the bid not to conform. */
  @Column('text', { nullable: true })
  reviewNote: string | null;

  /** What set off the review of a low final price (财库〔2026〕2号), without triggers where the panel did; null where nothing did. */
  @Column('jsonb', { nullable: true })
  abnormalPrice: AbnormalPrice | null;

  /** What that review decided; null while it has not. */
  @Audited()
  @Column('boolean', { nullable: true })
  priceAccepted: boolean | null;

  /** Why it decided so. */
  @Column('text', { nullable: true })
  priceNote: string | null;
}
