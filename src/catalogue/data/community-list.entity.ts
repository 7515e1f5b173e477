import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { CommunityListKind, CommunityListLine } from '../domain/community-list-lines.js';

/** An edition of what a community needs (需求清单) or can lend (资源清单), as it was published; never changed. */
@Entity()
export class CommunityList extends Row {
  @Column('text')
  kind: CommunityListKind;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  /** Counts within the community and kind from 1. */
  @Column('integer')
  edition: number;

  @Column('text')
  title: string;

  @Column('jsonb')
  lines: CommunityListLine[];

  @DayColumn()
  publishedOn: Day;

  @Column('uuid')
  publishedBy: string;
}
