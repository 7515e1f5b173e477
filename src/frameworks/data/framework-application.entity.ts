import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { EntryFinding } from '../domain/application-rules.js';
import type { ApplicationState } from '../domain/framework.lifecycles.js';

/** A supplier's application to an open framework. */
@Entity()
export class FrameworkApplication extends StatefulRow<ApplicationState> {
  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  organizationId: string;

  /** How it meets the published conditions. */
  @Column('text')
  statement: string;

  @DayColumn()
  submittedOn: Day;

  /** Last day for the decision. */
  @DayColumn()
  dueOn: Day;

  /** What was found for each condition; empty before the decision. */
  @Column('jsonb')
  findings: EntryFinding[];

  /** Codes of what kept it from purchases on the day of the decision. */
  @Column('jsonb')
  reasons: { code: string; params?: Record<string, string | number> }[];

  @Audited()
  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;
}
