import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

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

  /** 组长: an expert. */
  @Audited()
  @Column('boolean')
  chair: boolean;

  /** When he declared that nothing ties him to a bidder. */
  @Audited()
  @DayColumn({ nullable: true })
  declaredOn: Day | null;

  /** From then on he is not on the panel, and his sheet counts for nothing. */
  @Audited()
  @InstantColumn({ nullable: true })
  replacedAt: Date | null;

  @Column('text', { nullable: true })
  replaceReason: string | null;
}
