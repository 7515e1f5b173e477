import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { RelationKind } from '../domain/relations.js';

/** A position, a holding, a management or a kinship: one person or unit at either end. */
@Entity()
export class Relation extends Row {
  @Column('text')
  kind: RelationKind;

  @Column('uuid', { nullable: true })
  fromPersonId: string | null;

  @Column('uuid', { nullable: true })
  fromUnitId: string | null;

  @Column('uuid', { nullable: true })
  toPersonId: string | null;

  @Column('uuid', { nullable: true })
  toUnitId: string | null;

  /** Share held, of a hundred, with two decimals; null for all but holders. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  percent: string | null;

  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @DayColumn({ nullable: true })
  validTo: Day | null;

  @Column('uuid', { nullable: true })
  fileId: string | null;

  /** Account that recorded or declared it. */
  @Column('uuid')
  recordedBy: string;

  /** Set when it was recorded wrongly: it counts for nothing then. */
  @Column('text', { nullable: true })
  voidReason: string | null;
}
