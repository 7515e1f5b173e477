import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { UnitKind } from '../domain/unit-kinds.js';

/** Whoever takes part: authorities in a tree (district › street office › community › bodies), organizations beside it. */
@Entity()
export class Unit extends Row {
  @Column('text')
  kind: UnitKind;

  @Column('text')
  name: string;

  /** The unit above. */
  @Audited()
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Audited()
  @Column('uuid', { nullable: true })
  placeId: string | null;

  /** The work station (社区工作站) that serves a community. */
  @Audited()
  @Column('uuid', { nullable: true })
  stationId: string | null;

  /** Where its office is, as its notices say (采购人地址, 供应商地址); null until somebody gives it. */
  @Column('text', { nullable: true })
  officeAddress: string | null;

  /** Telephone of the office, never a person's. */
  @Column('text', { nullable: true })
  officePhone: string | null;

  @Audited()
  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive; open when null. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;
}
