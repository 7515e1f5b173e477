import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { AppealState } from '../domain/appeal.lifecycle.js';

/** An organization's objection to a result. */
@Entity()
export class Appeal extends StatefulRow<AppealState> {
  @Column('uuid', { nullable: true })
  evaluationId: string | null;

  @Column('uuid')
  organizationId: string;

  @Column('text')
  grounds: string;

  @Column('uuid', { array: true })
  fileIds: string[];

  @Column('uuid')
  lodgedBy: string;

  @DayColumn()
  lodgedOn: Day;

  /** Last day for the decision. */
  @DayColumn()
  decideBy: Day;

  @Audited()
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  /** The body, or the district, that decided. */
  @Audited()
  @Column('uuid', { nullable: true })
  decidedUnitId: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  @Column('text', { nullable: true })
  reasons: string | null;
}
