import { Column, Entity } from 'typeorm';
import { DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { SanctionKind } from '../domain/sanction-rules.js';
import type { SanctionState } from '../domain/sanction.lifecycle.js';

/** A sanction of the district's own, with the organization's defence and appeal. */
@Entity()
export class Sanction extends StatefulRow<SanctionState> {
  @Column('uuid')
  organizationId: string;

  /** The unit that proposed it. */
  @Column('uuid')
  unitId: string;

  @Column('text')
  kind: SanctionKind;

  @Column('text')
  grounds: string;

  /** The rule announced beforehand on which it stands. */
  @Column('text')
  basis: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  /** Whole months of a bar; null for a warning. */
  @Column('integer', { nullable: true })
  months: number | null;

  @Column('uuid')
  proposedBy: string;

  /** Last day of the defence. */
  @DayColumn({ nullable: true })
  defendBy: Day | null;

  @Column('text', { nullable: true })
  defence: string | null;

  @Column('uuid', { array: true })
  defenceFileIds: string[];

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decision: string | null;

  @DayColumn({ nullable: true })
  effectiveFrom: Day | null;

  /** Last day of a bar, inclusive. */
  @DayColumn({ nullable: true })
  effectiveTo: Day | null;

  /** Last day for an appeal. */
  @DayColumn({ nullable: true })
  appealBy: Day | null;

  @Column('text', { nullable: true })
  appeal: string | null;

  @Column('uuid', { nullable: true })
  reviewedBy: string | null;

  @Column('text', { nullable: true })
  review: string | null;

  /** First day on which it no longer counts: overturned or lifted. */
  @DayColumn({ nullable: true })
  endedOn: Day | null;
}
