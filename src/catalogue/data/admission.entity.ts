import { Column, Entity } from 'typeorm';
import { FenColumn, Row } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { Decision } from '../domain/admission-rules.js';

/** A street office's decision on one item (准入); append-only. */
@Entity()
export class Admission extends Row {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  /** The account that decided. */
  @Column('uuid')
  decidedBy: string;

  @Column('text')
  decision: Decision;

  /** Where the money is reserved; null for a refusal. */
  @Column('uuid', { nullable: true })
  fundId: string | null;

  /** The plan that splits the money over several funds, of which `fundId` is the first; null when one fund pays. */
  @Column('uuid', { nullable: true })
  planId: string | null;

  /** What stands behind the item: its ceiling; null for a refusal, and for what is only claimed. */
  @FenColumn({ nullable: true })
  amountFen: Fen | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
