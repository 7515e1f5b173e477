import { Column, Entity } from 'typeorm';
import { InstantColumn, PersonalColumn, Row } from '../../platform/index.js';

/** An interview with one person of a sample that is still being written down; it counts for nothing. */
@Entity()
export class InterviewDraft extends Row {
  @Column('uuid')
  visitId: string;

  @Column('uuid')
  sampleId: string;

  /** 1, 2, 3 …, counted by the devices; discarding it is one, too. */
  @Column('integer')
  revision: number;

  /** What it says so far, as JSON; null once it was discarded. */
  @PersonalColumn('interview-draft', { nullable: true })
  contentSealed: Buffer | null;

  @Column('uuid')
  savedBy: string;

  @InstantColumn()
  savedAt: Date;
}
