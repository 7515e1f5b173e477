import { Column, Entity } from 'typeorm';
import { DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ConsultationForm, Outcome } from '../domain/consultation-rules.js';
import type { ConsultationState } from '../domain/consultation.lifecycle.js';

/** A consultation of residents about the items of a list. */
@Entity()
export class Consultation extends StatefulRow<ConsultationState> {
  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Column('uuid')
  listId: string;

  @Column('text')
  form: ConsultationForm;

  @Column('text')
  topic: string;

  @DayColumn()
  announcedOn: Day;

  @DayColumn()
  opensOn: Day;

  /** Last day for comments, inclusive; the day of a meeting. */
  @DayColumn()
  closesOn: Day;

  /** Null online. */
  @Column('text', { nullable: true })
  place: string | null;

  /** How many representatives there are. */
  @Column('integer', { nullable: true })
  representatives: number | null;

  @Column('integer', { nullable: true })
  attendance: number | null;

  @Column('integer', { nullable: true })
  votesFor: number | null;

  @Column('integer', { nullable: true })
  votesAgainst: number | null;

  @Column('text', { nullable: true })
  outcome: Outcome | null;

  @Column('text', { nullable: true })
  decision: string | null;

  @Column('uuid', { nullable: true })
  minutesFileId: string | null;

  @DayColumn({ nullable: true })
  concludedOn: Day | null;

  @Column('uuid', { nullable: true })
  concludedBy: string | null;

  @Column('uuid')
  draftedBy: string;
}
