import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, MacColumn, PersonalColumn, StatefulRow } from '../../platform/index.js';
import type { ReportCategory, ReportChannel, Satisfaction } from '../domain/resident-report-rules.js';
import type { ResidentReportState } from '../domain/resident-report.lifecycle.js';

/** What a resident reports about a service. Who, and in which words, is sealed; the figures stay when that is erased. */
@Entity()
export class ResidentReport extends StatefulRow<ResidentReportState> {
  @Column('uuid')
  contractId: string;

  @Column('text')
  channel: ReportChannel;

  @Audited()
  @Column('text')
  category: ReportCategory;

  /** Answered in fewer hours. */
  @Audited()
  @Column('boolean')
  urgent: boolean;

  @PersonalColumn('resident-report-text', { nullable: true })
  textSealed: Buffer | null;

  @PersonalColumn('resident-report-name', { nullable: true })
  nameSealed: Buffer | null;

  @PersonalColumn('resident-report-phone', { nullable: true })
  phoneSealed: Buffer | null;

  @MacColumn('phone', 'phoneSealed', { nullable: true })
  phoneMac: string | null;

  /** The link by which it came. */
  @Column('uuid', { nullable: true })
  linkId: string | null;

  /** Last instant for the answer. */
  @InstantColumn()
  dueAt: Date;

  /** When it was noticed that the time had run out. */
  @InstantColumn({ nullable: true })
  overdueAt: Date | null;

  /** How often the resident was not content with an answer. */
  @Column('integer')
  rounds: number;

  /** What the provider says. */
  @Column('text', { nullable: true })
  answer: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Audited()
  @Column('text', { nullable: true })
  satisfaction: Satisfaction | null;

  /** Whether it was so. */
  @Audited()
  @Column('boolean', { nullable: true })
  founded: boolean | null;

  /** What the clerk says at the end, or why the answer does not do. */
  @Column('text', { nullable: true })
  note: string | null;

  @InstantColumn({ nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  /** Null when the resident wrote himself. */
  @Column('uuid', { nullable: true })
  recordedBy: string | null;
}
