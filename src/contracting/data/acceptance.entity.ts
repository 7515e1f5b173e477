import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { AcceptanceResult } from '../domain/acceptance-rules.js';
import type { AcceptanceState } from '../domain/acceptance.lifecycle.js';
import type { AcceptanceStage } from '../domain/milestone-plan.js';

/** One item of the agreed standard as it was found. */
export interface JudgedItem {
  readonly title: string;
  readonly conforms: boolean;
  readonly note?: string;
}

/** The buyer's check of one submitted delivery (履约验收). */
@Entity()
export class Acceptance extends StatefulRow<AcceptanceState> {
  @Column('uuid')
  contractId: string;

  @Column('uuid')
  milestoneId: string;

  @Column('text')
  stage: AcceptanceStage;

  /** Consented recipients in the ledger when it was opened: all of them are invited (实施条例 art. 45). */
  @Audited()
  @Column('integer')
  recipientsInvited: number;

  @Column('uuid')
  openedBy: string;

  @Column('jsonb')
  items: JudgedItem[];

  @Audited()
  @Column('text', { nullable: true })
  result: AcceptanceResult | null;

  /** What is to be reworked. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Last day for handing it in again. */
  @Audited()
  @DayColumn({ nullable: true })
  reworkBy: Day | null;

  /** What its panel signs: items, result and reason, canonical JSON; null while there is no panel or nothing found. */
  @Column('text', { nullable: true })
  findings: string | null;

  /** Of the findings, lower-case hex. */
  @Column('text', { nullable: true })
  findingsSha256: string | null;

  /** Last day for making the result public (实施条例 art. 45). */
  @Audited()
  @DayColumn({ nullable: true })
  publishBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  acceptedOn: Day | null;

  @Audited()
  @Column('uuid', { nullable: true })
  concludedBy: string | null;
}
