import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** A draw of projects that are visited while they run, with everything to repeat it. Never changed. */
@Entity()
export class SpotCheck extends Row {
  @Column('integer')
  year: number;

  /** Day on which its visits fall due, before any rolling. */
  @DayColumn()
  visitOn: Day;

  /** Percent of the year's projects to be visited. */
  @Column('integer')
  percent: number;

  @Column('integer')
  target: number;

  @Column('text')
  seed: string;

  /** Contracts of the year, sorted. */
  @Column('uuid', { array: true })
  population: string[];

  @Column('uuid', { array: true })
  drawn: string[];

  /** Null when it was drawn by itself. */
  @Column('uuid', { nullable: true })
  drawnBy: string | null;
}
