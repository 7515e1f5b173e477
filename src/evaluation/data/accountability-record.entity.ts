import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type {
  AccountabilityCause,
  AccountabilityMeasure,
  AccountabilityState,
} from '../domain/accountability.js';

/** A unit that has to answer for something (责任追究), what it says, and what follows. */
@Entity()
export class AccountabilityRecord extends StatefulRow<AccountabilityState> {
  @Column('uuid')
  unitId: string;

  @Column('text')
  cause: AccountabilityCause;

  /** The record that shows it: a breach, a rectification, a visit … */
  @Column('uuid', { nullable: true })
  causeId: string | null;

  @Column('text')
  facts: string;

  /** The rule that was not kept, as its text says. */
  @Column('text')
  basis: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  openedBy: string;

  @DayColumn()
  answerBy: Day;

  /** No calendar says yet when that is. */
  @Column('boolean')
  provisional: boolean;

  @Column('text', { nullable: true })
  answer: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  answeredOn: Day | null;

  @Audited()
  @Column('text', { nullable: true })
  measure: AccountabilityMeasure | null;

  /** Why this follows, or why the case was withdrawn. */
  @Column('text', { nullable: true })
  reasons: string | null;

  @Audited()
  @Column('uuid', { nullable: true })
  endedBy: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  endedOn: Day | null;
}
