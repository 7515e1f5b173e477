import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';
import type { RecusalReason } from '../domain/recusal.js';

/** The recorded draw of a panel: whoever has the seed can repeat it. Never changes; revealed with the result. */
@Entity()
export class PanelDraw extends Row {
  @Column('uuid')
  tenderId: string;

  /** Seats, the purchaser's representative included. */
  @Column('integer')
  size: number;

  /** 32 random bytes, lower-case hex. */
  @Column('text')
  seed: string;

  /** Experts out of whom it was drawn. */
  @Column('uuid', { array: true })
  candidates: string[];

  /** Experts who could not sit, and why. */
  @Column('jsonb')
  excluded: { id: string; reasons: RecusalReason[] }[];

  /** In the order of the draw. */
  @Column('uuid', { array: true })
  drawn: string[];

  /** Who takes a seat that falls empty, in this order. */
  @Column('uuid', { array: true })
  reserves: string[];

  @Column('uuid')
  drawnBy: string;
}
