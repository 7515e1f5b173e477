import { Column, Entity } from 'typeorm';
import { Audited, FenColumn, Row } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';

/** A part of a tender that is bid for and awarded by itself; every tender has at least one. */
@Entity()
export class Lot extends Row {
  @Column('uuid')
  tenderId: string;

  /** 1, 2, 3 … within the tender. */
  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  @Audited()
  @FenColumn()
  ceilingFen: Fen;
}
