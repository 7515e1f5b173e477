import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { MilestoneKind, MilestoneStage } from '../domain/milestone-plan.js';
import type { MilestoneState } from '../domain/milestone.lifecycle.js';

/** Something a contract waits for; with an amount, what falls due when it is reached. */
@Entity()
export class Milestone extends StatefulRow<MilestoneState> {
  @Column('uuid')
  contractId: string;

  /** The supplement that added it; empty for those of the contract itself. */
  @Column('uuid', { nullable: true })
  changeId: string | null;

  /** 1, 2, 3 … within the contract, in the order in which they are reached. */
  @Column('integer')
  number: number;

  @Column('text')
  kind: MilestoneKind;

  @Column('text')
  stage: MilestoneStage;

  @Column('text')
  title: string;

  /** The instalment's share of the contract amount, two decimals; empty where nothing is paid. */
  @Audited()
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  percent: string | null;

  /** The instalment as planned. */
  @Audited()
  @FenColumn({ nullable: true })
  amountFen: Fen | null;

  /** What of it may be paid; empty until the grade is concluded where the grade decides. */
  @Audited()
  @FenColumn({ nullable: true })
  payableFen: Fen | null;

  /** What of it went back to the fund. */
  @Audited()
  @FenColumn()
  withheldFen: Fen;

  /** The day agreed in the contract; empty where none is. */
  @Audited()
  @DayColumn({ nullable: true })
  dueOn: Day | null;

  /** Day on which it was last handed in. */
  @Audited()
  @DayColumn({ nullable: true })
  submittedOn: Day | null;

  /** Last day for accepting what was handed in; a payment waits no longer (保障中小企业款项支付条例 art. 10). */
  @Audited()
  @DayColumn({ nullable: true })
  acceptBy: Day | null;

  /** Last day for handing it in again, after it was sent back. */
  @Audited()
  @DayColumn({ nullable: true })
  reworkBy: Day | null;

  /** Day on which it was met or accepted. */
  @Audited()
  @DayColumn({ nullable: true })
  reachedOn: Day | null;
}
