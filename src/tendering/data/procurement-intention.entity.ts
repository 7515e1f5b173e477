import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { IntentionState } from '../domain/intention.lifecycle.js';
import type { Reservation } from '../domain/intentions.js';

/** An edition of a procurement intention (采购意向) of a street. */
@Entity()
export class ProcurementIntention extends StatefulRow<IntentionState> {
  /** The street office. */
  @Column('uuid')
  buyerId: string;

  /** 1, 2, 3 … */
  @Audited()
  @Column('integer')
  edition: number;

  /** The edition before. */
  @Column('uuid', { nullable: true })
  revises: string | null;

  @Column('text')
  title: string;

  /** Service items to be bought. */
  @Column('uuid', { array: true })
  itemIds: string[];

  /** 采购需求概况. */
  @Column('text')
  summary: string;

  @Audited()
  @FenColumn()
  budgetFen: Fen;

  /** `YYYY-MM`. */
  @Column('text')
  expectedMonth: string;

  @Audited()
  @Column('text')
  reservedFor: Reservation;

  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  /** Public. */
  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  @Column('uuid')
  draftedBy: string;
}
