import type { DataSource } from 'typeorm';
import type { SealUse } from './key-ring.js';

/** A column of MACs computed from a sealed one, to search for equal values. */
export interface MacOf {
  readonly column: string;
  readonly kind: string;
}

/** A column of ciphertexts, as a rotation of the master key needs to know it. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The columns that identify a row. */
  readonly key: readonly string[];
  /** `data-key`: encrypted under a wrapped key that is rotated in its place. */
  readonly use: SealUse | 'data-key';
  readonly macs: readonly MacOf[];
  /** What the ciphertext is bound to, from the values of the key, in their order. */
  readonly contextOf: (key: readonly string[]) => string;
  /** Whether it holds personal data (个人信息保护法 art. 4). */
  readonly personal: boolean;
}

type Declared = (source: DataSource) => SealedColumn;

const declared: Declared[] = [];

/** Declares a column that isn't personal: secrets, wrapped keys, contents under a data key. */
export function declareSealed(column: Omit<SealedColumn, 'macs' | 'personal'>): void {
  declared.push(() => ({ ...column, macs: [], personal: false }));
}

/** Declares a column whose table only the data source knows (decorators of entities). */
export function declareLater(column: Declared): void {
  declared.push(column);
}

/** Every sealed column of the program. A sweep compares them with the `bytea` columns of the schema. */
export function allSealedColumns(source: DataSource): SealedColumn[] {
  return declared.map((column) => column(source));
}
