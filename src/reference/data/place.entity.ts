import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { PlaceLevel, UrbanRural } from '../domain/place-rules.js';

/** A place in the tree district › street › community › grid. */
@Entity()
export class Place extends Row {
  /** GB/T 2260 county code (6 digits), with street (9), community (12) and grid (15). */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  level: PlaceLevel;

  @Audited()
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text', { nullable: true })
  urbanRural: UrbanRural | null;

  @Audited()
  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;

  /** The document that made or ended it. */
  @Column('text', { nullable: true })
  source: string | null;
}
