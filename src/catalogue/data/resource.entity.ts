import { Column, Entity } from 'typeorm';
import { Audited, StatefulRow } from '../../platform/index.js';
import type { ResourceKind } from '../domain/resource-rules.js';
import type { ResourceState } from '../domain/resource.lifecycle.js';

/** A venue, equipment or people that a unit lends (资源清单). */
@Entity()
export class Resource extends StatefulRow<ResourceState> {
  @Column('uuid')
  ownerId: string;

  /** The community in which it can be used. */
  @Column('uuid')
  communityId: string;

  @Audited()
  @Column('text')
  kind: ResourceKind;

  @Column('text')
  name: string;

  @Column('text')
  description: string;

  @Column('text')
  address: string;

  /** What a user has to keep to. */
  @Column('text', { nullable: true })
  terms: string | null;

  /** People at one time. */
  @Audited()
  @Column('integer', { nullable: true })
  capacity: number | null;

  /** How many there are to be booked side by side. */
  @Audited()
  @Column('integer')
  quantity: number;

  /** 1 = Monday … 7 = Sunday. */
  @Column('int2', { array: true })
  weekdays: number[];

  /** `HH:MM` of Asia/Shanghai. */
  @Column('text')
  openFrom: string;

  /** `HH:MM`, exclusive; `24:00` is midnight. */
  @Column('text')
  openTo: string;
}
