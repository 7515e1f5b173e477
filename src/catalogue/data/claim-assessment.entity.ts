import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ClaimRating } from '../domain/claim-rules.js';

/** How a claim went when the community looked; never changed. */
@Entity()
export class ClaimAssessment extends Row {
  @Column('uuid')
  claimId: string;

  @DayColumn()
  assessedOn: Day;

  @Audited()
  @Column('text')
  rating: ClaimRating;

  /** Names nobody. */
  @Column('text')
  finding: string;

  @Column('uuid')
  assessedBy: string;
}
