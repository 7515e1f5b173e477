import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FenColumn } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';

/** Where public-service money comes from: three levels of budget, lottery, street, co-operative, society, own means, units that benefit. */
export const SOURCE_KINDS = [
  'fiscal-district',
  'fiscal-city',
  'fiscal-province',
  'welfare-lottery',
  'street',
  'cooperative',
  'community-foundation',
  'donation',
  'self-raised',
  'benefiting-unit',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One payer's share in a fund; append-only. */
@Entity()
export class FundSource {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  fundId: string;

  /** Order in which the finance officer named it, from 0. */
  @Column('integer')
  position: number;

  @Column('text')
  kind: SourceKind;

  @FenColumn()
  amountFen: Fen;
}
