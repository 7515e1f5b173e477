import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Verdict } from '../domain/decision.js';
import type { ObjectionState } from '../domain/objection.lifecycle.js';

/** What was decided on one application. */
export interface DecidedGrant {
  readonly applicationId: string;
  readonly rank: number;
  /** Decimal text, two decimals. */
  readonly total: string;
  readonly verdict: Verdict;
  /** Yuan with two decimals, line by line; empty where nothing is given. */
  readonly lines: readonly string[];
  /** Yuan with two decimals. */
  readonly granted: string;
  readonly reason: string | null;
}

/** A decision of the review committee as it was entered. Never changes: another one takes its place. */
@Entity()
export class VentureDecision extends Row {
  @Column('uuid')
  programmeId: string;

  /** 1, 2, 3 … */
  @Column('integer')
  edition: number;

  /** Minutes of the committee: number and place of the record. */
  @Column('text')
  minutes: string;

  /** Why it takes the place of the one before. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb')
  grants: DecidedGrant[];

  @Column('uuid')
  enteredBy: string;
}

/** An objection to the result while it is in notice. */
@Entity()
export class VentureObjection extends StatefulRow<ObjectionState> {
  @Column('uuid')
  programmeId: string;

  @Column('uuid')
  applicationId: string;

  /** Who objects. */
  @Column('uuid')
  unitId: string;

  @Column('text')
  matters: string;

  @DayColumn()
  receivedOn: Day;

  /** Last day for the reply. */
  @Audited()
  @DayColumn()
  replyBy: Day;

  @Column('text', { nullable: true })
  reply: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  repliedOn: Day | null;

  @Column('uuid', { nullable: true })
  repliedBy: string | null;
}
