import { Column, Entity } from 'typeorm';
import { DayColumn, InstantColumn, MacColumn, PersonalColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { GroupCount, NeedSource } from '../domain/need-rules.js';
import type { NeedState } from '../domain/need.lifecycle.js';

/** What residents need. Who reported it is encrypted; title and description name nobody. */
@Entity()
export class Need extends StatefulRow<NeedState> {
  @Column('text')
  source: NeedSource;

  /** The request or visit that it comes from. */
  @Column('uuid', { nullable: true })
  sourceId: string | null;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  /** The grid within the community. */
  @Column('text', { nullable: true })
  grid: string | null;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  /** Code of a service category. */
  @Column('text')
  category: string;

  @Column('jsonb')
  groups: GroupCount[];

  @Column('integer')
  beneficiaryCount: number;

  /** 1 can wait … 5 presses. */
  @Column('integer')
  urgency: number;

  @DayColumn({ nullable: true })
  meetingOn: Day | null;

  @Column('uuid', { nullable: true })
  meetingFileId: string | null;

  @Column('uuid', { array: true })
  evidenceFileIds: string[];

  @Column('text', { array: true })
  evidenceLinks: string[];

  @PersonalColumn('need-reporter-name', { nullable: true })
  nameSealed: Buffer | null;

  @PersonalColumn('need-reporter-phone', { nullable: true })
  phoneSealed: Buffer | null;

  @MacColumn('phone', 'phoneSealed', { nullable: true })
  phoneMac: string | null;

  /** Somebody waits for an answer, even when his name was erased. */
  @Column('boolean')
  hasReporter: boolean;

  /** SHA-256 of the tracking code. */
  @Column('text')
  trackingHash: string;

  @Column('text', { nullable: true })
  formNonce: string | null;

  /** The account that registered it; null when nobody did. */
  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  @Column('uuid', { nullable: true })
  survivorId: string | null;

  /** Points of the priority without those for the age: decimal text. */
  @Column('numeric', { precision: 7, scale: 2 })
  basePoints: string;

  @Column('text', { nullable: true })
  answer: string | null;

  /** Why it was not adopted. */
  @Column('text', { nullable: true })
  reason: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Date | null;
}
