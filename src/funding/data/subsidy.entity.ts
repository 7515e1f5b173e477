import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { SubsidyKind } from '../domain/subsidy-rules.js';
import type { SubsidyState } from '../domain/subsidy.lifecycle.js';

/** Money given by schedule. */
@Entity()
export class Subsidy extends StatefulRow<SubsidyState> {
  @Audited()
  @Column('text')
  kind: SubsidyKind;

  /** The unit that gives. */
  @Column('uuid')
  unitId: string;

  /** The organization or the community's unit that gets it. */
  @Column('uuid')
  receiverId: string;

  @Column('uuid')
  fundId: string;

  @Column('text')
  category: string;

  @Column('text')
  title: string;

  /** The document that it rests on. */
  @Column('text')
  basis: string;

  @FenColumn()
  totalFen: Fen;

  @Column('uuid')
  draftedBy: string;

  @Audited()
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  /** Why it was refused or cancelled. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** One payment of its schedule. */
@Entity()
export class SubsidyInstalment {
  @PrimaryColumn('uuid')
  subsidyId: string;

  @PrimaryColumn('integer')
  position: number;

  /** It is not paid before. */
  @DayColumn()
  dueOn: Day;

  @FenColumn()
  amountFen: Fen;

  @DayColumn({ nullable: true })
  paidOn: Day | null;

  @Column('text', { nullable: true })
  voucher: string | null;

  @Column('uuid', { nullable: true })
  paidBy: string | null;
}
