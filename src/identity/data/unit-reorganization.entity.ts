import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ReorganizationKind } from '../domain/reorganization-rules.js';

/** A community was split, or several were merged, by a document, from a day on. Append-only. */
@Entity()
export class UnitReorganization extends Row {
  @Column('text')
  kind: ReorganizationKind;

  /** First day of the successors. */
  @DayColumn()
  effectiveOn: Day;

  /** The document that decides it. */
  @Column('text')
  document: string;

  @Column('uuid')
  decidedBy: string;
}
