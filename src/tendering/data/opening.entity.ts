import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { WrittenPrice } from '../domain/price-precedence.js';

/** What was found in one bid or offer; its hash was recomputed and is the receipt's. */
export interface OpenedEntry {
  readonly bidId: string;
  /** Number of its lot; missing in what was opened before tenders had several. */
  readonly lot?: number;
  readonly organizationId: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly sha256: string;
  /** With the price as it was written, and the proposal, it makes the bytes that were hashed. */
  readonly salt: string;
  /** The one that counts, in yuan; absent where it is sealed apart. */
  readonly price?: string;
  /** Where words stood beside its figures. */
  readonly written?: WrittenPrice;
}

/** The recorded act in which a tender's key was unwrapped. Never changes. */
@Entity()
export class Opening extends Row {
  @Column('uuid')
  tenderId: string;

  @Column('text')
  stage: 'bids' | 'prices' | 'offers' | 'final-offers';

  /** Of the offers; null for bids and their prices. */
  @Column('integer', { nullable: true })
  round: number | null;

  /** Null where the program opened by rule. */
  @Column('uuid', { nullable: true })
  openedBy: string | null;

  /** How many had been received; with too few nothing is unsealed, and `entries` is empty. */
  @Column('integer')
  bidCount: number;

  @Column('jsonb')
  entries: OpenedEntry[];
}
