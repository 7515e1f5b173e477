import { Column, Entity } from 'typeorm';
import { DayColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { FundStatement } from './fund-statements.js';

/** The same with amounts as decimal texts. */
type Kept<T> = T extends bigint
  ? string
  : T extends readonly (infer E)[]
    ? readonly Kept<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Kept<T[K]> }
      : T;

/** A statement as it is kept; amounts in fen. */
export type KeptStatement = Kept<FundStatement>;

/** Income and use of a unit's money of a year, as it was published. Never changed. */
@Entity()
export class FundPublication extends Row {
  @Column('uuid')
  unitId: string;

  @Column('integer')
  fiscalYear: number;

  /** 1, 2, 3 … of that unit and year. */
  @Column('integer')
  edition: number;

  @Column('jsonb')
  content: KeptStatement;

  @DayColumn()
  publishedOn: Day;

  @Column('uuid')
  publishedBy: string;
}
