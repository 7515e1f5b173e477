import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { ApplicationState } from '../domain/application.lifecycle.js';
import type { StoredForm } from './stored-form.js';

/** What one organization applies for; after the notice, the grant. */
@Entity()
export class VentureApplication extends StatefulRow<ApplicationState> {
  @Column('uuid')
  programmeId: string;

  @Column('uuid')
  organizationId: string;

  /** Where it is carried out. */
  @Column('uuid')
  communityId: string;

  /** The theme where one application a theme is allowed, else empty. */
  @Column('text')
  slot: string;

  @Column('jsonb')
  form: StoredForm;

  /** Of the form, lower-case hex: what the community confirms. */
  @Column('text')
  formSha256: string;

  @Audited()
  @FenColumn()
  askedFen: Fen;

  /** When the form as it stands was received. */
  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  @Column('text', { nullable: true })
  confirmedSha256: string | null;

  @Column('uuid', { nullable: true })
  confirmedBy: string | null;

  /** Why it is invalid, by rule. */
  @Column('jsonb')
  reasons: Violation[];

  /** Why it is invalid or was left out, in words. */
  @Column('text', { nullable: true })
  note: string | null;

  /** What is given; of a reserve, what it would be. */
  @Audited()
  @FenColumn({ nullable: true })
  grantedFen: Fen | null;

  /** First day of the grant: its agreement may be drawn up. */
  @Audited()
  @DayColumn({ nullable: true })
  grantedOn: Day | null;

  /** Last day for signing the agreement. */
  @DayColumn({ nullable: true })
  signBy: Day | null;

  /** 1 for the first reserve. */
  @Column('integer', { nullable: true })
  reserveRank: number | null;
}
