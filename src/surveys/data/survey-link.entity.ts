import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';

/** One person's way to one questionnaire. Who the person is only the context that asked for the link knows. */
@Entity()
export class SurveyLink extends Row {
  @Column('uuid')
  questionnaireId: string;

  /** What the survey is about: `visit`. */
  @Column('text')
  topic: string;

  /** Everybody asked on one occasion: the visit's id. */
  @Column('uuid')
  groupId: string;

  /** Who is asked, by a reference that is no name: the id in the visit's sample. */
  @Column('uuid')
  subjectId: string;

  /** SHA-256 of the token, lower-case hex. */
  @Column('text')
  tokenHash: string;

  /** Business time from which it is dead. */
  @InstantColumn()
  expiresAt: Date;

  @InstantColumn({ nullable: true })
  answeredAt: Date | null;

  @InstantColumn({ nullable: true })
  revokedAt: Date | null;
}
