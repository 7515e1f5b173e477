import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { Answers } from '../domain/answers.js';

export const CHANNELS = ['link', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What one person answered on one occasion; given once. */
@Entity()
export class SurveyResponse extends Row {
  @Column('uuid')
  questionnaireId: string;

  @Column('text')
  topic: string;

  @Column('uuid')
  groupId: string;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  channel: Channel;

  /** By question id. */
  @Column('jsonb')
  answers: Answers;

  /** Account that wrote down an interview; empty where the person answered alone. */
  @Column('uuid', { nullable: true })
  recordedBy: string | null;
}
