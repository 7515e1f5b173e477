import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** That an organization comes first on equal terms, for some time. Its id is that of what gave it. */
@Entity()
export class OrganizationPriority extends Row {
  @Column('uuid')
  organizationId: string;

  /** The rule announced beforehand on which it stands. */
  @Column('text')
  basis: string;

  @DayColumn()
  validFrom: Day;

  /** Inclusive. */
  @DayColumn()
  validTo: Day;

  /** First day on which it no longer counts. */
  @DayColumn({ nullable: true })
  endedOn: Day | null;
}
