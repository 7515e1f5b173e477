import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { SurveyMethod, SurveyedObject } from '../domain/need-surveys.js';

/** The record of a survey of a need (需求调查); append-only. */
@Entity()
export class NeedSurvey extends Row {
  /** The street office. */
  @Column('uuid')
  buyerId: string;

  @Column('uuid', { array: true })
  itemIds: string[];

  @Column('text', { array: true })
  methods: SurveyMethod[];

  @Column('jsonb')
  objects: SurveyedObject[];

  @Column('text')
  summary: string;

  @DayColumn()
  surveyedFrom: Day;

  /** Last day, inclusive. */
  @DayColumn()
  surveyedTo: Day;

  @Column('uuid', { array: true })
  fileIds: string[];

  /** The organization that did it for the street; null where the street asked itself. It may not bid. */
  @Column('uuid', { nullable: true })
  surveyorId: string | null;

  @Column('uuid')
  recordedBy: string;
}
