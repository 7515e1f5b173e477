import { Column, type ColumnOptions, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Fen } from '../../shared/money.js';

const fenTransformer = {
  to: (value: Fen | null | undefined) => value?.toString() ?? value,
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

/** An amount in fen, `bigint` in PostgreSQL and in the program. */
export function FenColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'bigint', transformer: fenTransformer, ...options });
}

/** A calendar day, `date` in PostgreSQL, `Day` text in the program. */
export function DayColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'date', ...options });
}

/** An instant, `timestamptz` in PostgreSQL. */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'timestamp with time zone', ...options });
}

/** What every aggregate's table has: a UUIDv7 key, a version for ETags, and when it was made by the business clock. */
export abstract class Row {
  @PrimaryColumn('uuid')
  id: string;

  /** Grows with every change; the first half of the ETag. */
  @VersionColumn()
  version: number;

  @InstantColumn({ update: false })
  createdAt: Date;
}

/** An aggregate with a lifecycle. Only `advance` writes `state`: the column is no part of save(). */
export abstract class StatefulRow<S extends string = string> extends Row {
  @Column({ type: 'text', update: false })
  readonly state: S;
}
