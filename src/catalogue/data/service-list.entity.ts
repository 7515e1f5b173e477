import { Column, Entity } from 'typeorm';
import { Audited, InstantColumn, StatefulRow } from '../../platform/index.js';
import type { ListKind, ServiceListState } from '../domain/service-list.lifecycle.js';

/** One edition of a community's service list (服务项目清单) of one year. */
@Entity()
export class ServiceList extends StatefulRow<ServiceListState> {
  @Column('uuid')
  communityId: string;

  /** The street office above the community: it admits, and it buys. */
  @Column('uuid')
  streetId: string;

  /** The first edition of the same list; its own id for the first. */
  @Column('uuid')
  seriesId: string;

  /** Counts within the series from 1. */
  @Audited()
  @Column('integer')
  edition: number;

  @Audited()
  @Column('text')
  kind: ListKind;

  @Column('text')
  title: string;

  @Audited()
  @Column('integer')
  year: number;

  /** From then on its street office sees it. */
  @Audited()
  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  /** From then on everybody sees it, even after a withdrawal. */
  @Audited()
  @InstantColumn({ nullable: true })
  publishedAt: Date | null;
}
