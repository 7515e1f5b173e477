import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A question about a tender. Its answer is for everybody; who asked is for nobody but the asker. */
@Entity()
export class TenderQuestion extends Row {
  @Column('uuid')
  tenderId: string;

  /** Who asked: never shown to anybody else. */
  @Column('uuid')
  organizationId: string;

  @Column('text')
  question: string;

  /** Last day for the answer (政府采购法实施条例 art. 52). */
  @DayColumn()
  answerBy: Day;

  @Column('text', { nullable: true })
  answer: string | null;

  @Audited()
  @DayColumn({ nullable: true })
  answeredOn: Day | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;
}
