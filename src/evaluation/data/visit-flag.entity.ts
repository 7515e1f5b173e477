import { Column, Entity } from 'typeorm';
import { InstantColumn, Row } from '../../platform/index.js';
import type { RedFlag } from '../domain/red-flags.js';

/** What somebody said on a visit that the street must look into; never who said it. Its id is the source of the ticket. */
@Entity()
export class VisitFlag extends Row {
  @Column('uuid')
  visitId: string;

  @Column('text')
  kind: RedFlag;

  /** By then the street reports. */
  @InstantColumn()
  dueAt: Date;
}
