import { Column, Entity } from 'typeorm';
import { FenColumn, Row } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { SplittingGround } from '../domain/splitting.js';

/** A purchase as a flag keeps it; fen as text, since JSON has no such figures. */
export interface FlaggedPurchase {
  readonly tenderId: string;
  readonly title: string;
  readonly budgetFen: string;
}

/** Purchases that together pass the threshold without an open tender, and why they may; append-only. */
@Entity()
export class SplittingFlag extends Row {
  /** The tender whose publication passes the threshold. */
  @Column('uuid')
  tenderId: string;

  @Column('uuid')
  buyerId: string;

  @Column('uuid')
  fundId: string;

  @Column('text')
  category: string;

  @Column('integer')
  fiscalYear: number;

  @FenColumn()
  thresholdFen: Fen;

  @FenColumn()
  totalFen: Fen;

  /** What added up, the flagged tender last. */
  @Column('jsonb')
  purchases: FlaggedPurchase[];

  @Column('text')
  ground: SplittingGround;

  @Column('text')
  reason: string;

  /** The account of the buyer's lead. */
  @Column('uuid')
  flaggedBy: string;
}
