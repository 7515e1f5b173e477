import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** Somebody on a panel. The name is as it was at the draw, and secret until the result. */
@Entity()
export class PanelMember extends Row {
  @Column('uuid')
  tenderId: string;

  /** 1, 2, 3 …: experts in the order of the draw, then the purchaser's representative. */
  @Column('integer')
  seat: number;

  @Column('text')
  kind: 'expert' | 'purchaser';

  @Column('uuid')
  accountId: string;

  @Column('uuid', { nullable: true })
  expertId: string | null;

  @Column('text')
  name: string;
}
