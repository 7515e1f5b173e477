import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Capacity, CommunityGradeCode, GroupKind, WindowKind } from '../domain/community-rules.js';

/** Figures of a community on a day; append-only. */
@Entity()
export class CommunityFigures extends Row {
  @Column('uuid')
  communityId: string;

  @DayColumn()
  asOf: Day;

  @Column('integer')
  households: number;

  @Column('integer')
  residents: number;

  @Column('integer')
  grids: number;

  @Column('integer')
  gridWorkers: number;

  /** 专职社区工作者 */
  @Column('integer')
  staff: number;

  @Column('text')
  source: string;

  @Column('uuid')
  recordedBy: string;
}

/** A grade that the district gave a community for a time. */
@Entity()
export class CommunityGrade extends Row {
  @Column('uuid')
  communityId: string;

  @Audited()
  @Column('text')
  grade: CommunityGradeCode;

  @DayColumn()
  validFrom: Day;

  /** Inclusive. */
  @DayColumn()
  validTo: Day;

  @Column('text')
  basis: string;

  @Column('uuid')
  givenBy: string;
}

/** A service window (“6+X”). */
@Entity()
export class ServiceWindow extends Row {
  @Column('uuid')
  communityId: string;

  @Column('text')
  kind: WindowKind;

  @Column('text')
  name: string;

  @Column('text')
  services: string;

  @DayColumn()
  openedOn: Day;

  @Audited()
  @DayColumn({ nullable: true })
  closedOn: Day | null;
}

/** A group without legal personality: it can bid for nothing, its hub stands for it. */
@Entity()
export class CommunityGroup extends Row {
  @Column('uuid')
  communityId: string;

  @Audited()
  @Column('uuid', { nullable: true })
  hubId: string | null;

  @Audited()
  @Column('text')
  kind: GroupKind;

  @Column('text')
  name: string;

  @Audited()
  @Column('integer')
  members: number;

  /** 备案 */
  @DayColumn()
  filedOn: Day;

  @Audited()
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Audited()
  @Column('text')
  capacity: Capacity;

  /** 培育计划 */
  @Column('text', { nullable: true })
  plan: string | null;

  @Column('uuid')
  enteredBy: string;
}
