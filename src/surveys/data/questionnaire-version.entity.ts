import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { Bilingual, Question, Scale } from '../domain/questionnaire.js';

/** One published version of a questionnaire; never edited, only followed by the next one. */
@Entity()
export class QuestionnaireVersion extends Row {
  /** `return-visit`. */
  @Column('text')
  code: string;

  /** 1, 2, 3 … within the code. */
  @Column('integer')
  number: number;

  @Column('jsonb')
  title: Bilingual;

  @Column('jsonb')
  questions: Question[];

  /** Which scale counts as the score; the others are told beside it. */
  @Column('text')
  scale: Scale;

  /** Null for those that ship with the program. */
  @Column('uuid', { nullable: true })
  publishedBy: string | null;
}
