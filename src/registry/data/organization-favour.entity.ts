import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** What an evaluation gave an organization for some time, by a rule announced beforehand. Its id is that of what gave it. */
@Entity()
export class OrganizationFavour extends Row {
  @Column('uuid')
  organizationId: string;

  /** The rule announced beforehand on which it stands. */
  @Column('text')
  basis: string;

  /** Decimal text: points of a factor that a tender may announce; null for coming first on equal terms. */
  @Column('text', { nullable: true })
  points: string | null;

  @DayColumn()
  validFrom: Day;

  /** Inclusive. */
  @DayColumn()
  validTo: Day;

  /** First day on which it no longer counts. */
  @DayColumn({ nullable: true })
  endedOn: Day | null;
}
