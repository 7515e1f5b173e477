import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

export const PUBLICATION_CHANNELS = ['web', 'notice-board', 'window', 'wechat-group'] as const;
export type PublicationChannel = (typeof PUBLICATION_CHANNELS)[number];

export const PUBLICATION_SUBJECTS = [
  'service-list',
  'consultation',
  'responsibility-list',
  'community-list',
] as const;
export type PublicationSubject = (typeof PUBLICATION_SUBJECTS)[number];

/** What was public where, from when to when. Never removed: what was taken down leaves its row. */
@Entity()
export class Publication extends Row {
  @Column('text')
  subjectType: PublicationSubject;

  @Column('uuid')
  subjectId: string;

  /** Who published it. */
  @Column('uuid')
  unitId: string;

  @Column('text')
  channel: PublicationChannel;

  /** Which board, window or group. */
  @Column('text', { nullable: true })
  place: string | null;

  @DayColumn()
  fromOn: Day;

  /** First day on which it may end. */
  @DayColumn()
  notBefore: Day;

  /** The text that demands it. */
  @Column('text')
  rule: string;

  /** SHA-256 of what was public, as canonical JSON. */
  @Column('text')
  contentSha256: string;

  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Column('text', { nullable: true })
  endReason: string | null;

  /** The order by which it was taken down before its time. */
  @Column('text', { nullable: true })
  endOrder: string | null;
}
