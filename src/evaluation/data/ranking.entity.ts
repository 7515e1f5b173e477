import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { RankingSettings } from '../domain/organization-score.js';

/** One edition of the ranking of organizations, with the rules by which it was made. Never changed. */
@Entity()
export class Ranking extends Row {
  /** 1, 2, 3 … */
  @Column('integer')
  edition: number;

  /** What was concluded up to this day counts. */
  @DayColumn()
  asOf: Day;

  @Column('jsonb')
  settings: RankingSettings;

  @Column('uuid')
  computedBy: string;

  /** Last day for objections; null for editions made before there were any. */
  @DayColumn({ nullable: true })
  objectionBy: Day | null;

  /** The edition that this one corrects, after an objection to it. */
  @Column('uuid', { nullable: true })
  correctsId: string | null;
}
