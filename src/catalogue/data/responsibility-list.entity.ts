import { Column, Entity } from 'typeorm';
import { DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ResponsibilityListState } from '../domain/responsibility-list.lifecycle.js';
import type { ResponsibilityItem } from '../domain/responsibility-rules.js';

/** An edition of what a street's communities do, help with, and are not to be given (权责清单). */
@Entity()
export class ResponsibilityList extends StatefulRow<ResponsibilityListState> {
  @Column('uuid')
  streetId: string;

  /** 1, 2, 3 … within the street. */
  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  /** First day on which it is in force; it ends where the next one begins. */
  @DayColumn()
  validFrom: Day;

  @Column('jsonb')
  items: ResponsibilityItem[];

  @Column('uuid')
  draftedBy: string;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @DayColumn({ nullable: true })
  publishedOn: Day | null;
}
