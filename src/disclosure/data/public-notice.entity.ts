import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { NoticeFact, NoticeKind, NoticeTable } from '../domain/notice-content.js';

/** One notice on the public board. Never changed: a correction is another notice. */
@Entity()
export class PublicNotice extends Row {
  /** The event that it announces; each is announced once. */
  @Column('uuid')
  eventId: string;

  @Column('text')
  kind: NoticeKind;

  @Column('text')
  title: string;

  /** Id of the tender, award, contract, evaluation or ranking. */
  @Column('uuid')
  subjectId: string;

  /** The community or street that it is about; null for the whole district. */
  @Column('uuid', { nullable: true })
  unitId: string | null;

  @Column('text')
  text: string;

  @Column('jsonb')
  facts: NoticeFact[];

  @Column('jsonb', { nullable: true })
  noticeTable: NoticeTable | null;

  /** Order of commit, given by the database; a decimal text. */
  @Column({ type: 'bigint', insert: false, update: false })
  position: string;

  @DayColumn()
  publishedFrom: Day;

  /** Last day of the notice period; the notice stays readable after it. */
  @DayColumn({ nullable: true })
  publishedTo: Day | null;

  /** Of what it says, as canonical JSON; null for what was announced before hashes were kept. */
  @Column('text', { nullable: true })
  contentSha256: string | null;

  /** The notice that is no longer shown since this one, by an order. */
  @Column('uuid', { nullable: true })
  takesDown: string | null;
}
