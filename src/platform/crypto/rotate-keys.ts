import type { DataSource } from 'typeorm';
import type { KeyRing } from './key-ring.js';
import { type SealedColumn, allSealedColumns } from './sealed-columns.js';

const ROWS_AT_ONCE = 200;
/** A process that has not been told the new key yet may write under the old one while a pass runs. */
const PASSES = 3;

/** What a rotation did to one column. */
export interface RotatedColumn {
  readonly table: string;
  readonly column: string;
  /** Values that are under the present key now and were not before. */
  readonly renewed: number;
  /** Values that are still under another key, or that no given key opens. */
  readonly left: number;
}

interface Stored {
  readonly key: string[];
  readonly sealed: Buffer;
}

/**
 * Brings every sealed value, wrapped key and MAC under the present master key, in batches. Safe beside running
 * programs: a value is replaced only while it is what was read. Broken off, it goes on where it was when started again.
 */
export async function rotateKeys(source: DataSource, keys: KeyRing): Promise<RotatedColumn[]> {
  const report: RotatedColumn[] = [];
  for (const column of allSealedColumns(source)) {
    if (column.use === 'data-key') continue;
    report.push(await new ColumnRotation(source, keys, column).run());
  }
  return report;
}

/** True when nothing is left under another key: then the old keys can be taken out of the settings. */
export function isRotated(report: readonly RotatedColumn[]): boolean {
  return report.length > 0 && report.every(({ left }) => left === 0);
}

class ColumnRotation {
  private readonly names: string;
  private readonly old: string;

  constructor(
    private readonly source: DataSource,
    private readonly keys: KeyRing,
    private readonly sealed: SealedColumn,
  ) {
    this.names = sealed.key.join(', ');
    const macs = sealed.macs.map(({ column }) => `OR left(${column}, 9) IS DISTINCT FROM $2`);
    // Without MACs, too, the statement has to know the second parameter's type.
    this.old = `${sealed.column} IS NOT NULL AND $2::text IS NOT NULL
      AND (substring(${sealed.column} FOR ${keys.stamp.length}) <> $1 ${macs.join(' ')})`;
  }

  async run(): Promise<RotatedColumn> {
    let renewed = 0;
    let left = await this.count();
    for (let pass = 0; left > 0 && pass < PASSES; pass += 1) {
      renewed += await this.pass();
      left = await this.count();
    }
    return { table: this.sealed.table, column: this.sealed.column, renewed, left };
  }

  private async pass(): Promise<number> {
    let renewed = 0;
    let after: string[] | undefined;
    for (;;) {
      const batch = await this.batch(after);
      for (const row of batch) renewed += await this.renew(row);
      after = batch.at(-1)?.key;
      if (batch.length < ROWS_AT_ONCE) return renewed;
    }
  }

  private async batch(after: string[] | undefined): Promise<Stored[]> {
    const { table, column, key } = this.sealed;
    const places = key.map((_, at) => `$${at + 3}`).join(', ');
    const rows: Record<string, unknown>[] = await this.source.query(
      `SELECT ${this.names}, ${column} FROM ${table} WHERE ${this.old}
          ${after ? `AND (${this.names}) > (${places})` : ''} ORDER BY ${this.names} LIMIT ${ROWS_AT_ONCE}`,
      [...this.marks(), ...(after ?? [])],
    );
    return rows.map((row) => ({ key: key.map((name) => String(row[name])), sealed: row[column] as Buffer }));
  }

  /** 1 when the value was renewed; 0 when no key opens it, or somebody was faster. */
  private async renew({ key, sealed }: Stored): Promise<0 | 1> {
    const { table, column, key: names, macs } = this.sealed;
    const made = this.under(sealed, key);
    if (!made) return 0;
    const sets = [column, ...macs.map((mac) => mac.column)].map((name, at) => `${name} = $${at + 2}`);
    const from = sets.length + 2;
    const where = names.map((name, at) => `${name} = $${from + at}`);
    const [, count] = await this.source.query<[unknown, number]>(
      `UPDATE ${table} SET ${sets.join(', ')} WHERE ${column} = $1 AND ${where.join(' AND ')}`,
      [sealed, ...made, ...key],
    );
    return count > 0 ? 1 : 0;
  }

  /** The value and its MACs under the present key; undefined when no given key opens it. */
  private under(sealed: Buffer, key: readonly string[]): [Buffer, ...string[]] | undefined {
    const { use, contextOf, macs } = this.sealed;
    const context = contextOf(key);
    if (use === 'data-key') return undefined;
    try {
      const renewed = this.keys.renew(use, sealed, context);
      const text = macs.length > 0 ? this.keys.unseal(sealed, context).toString() : '';
      return [renewed, ...macs.map((mac) => this.keys.mac(mac.kind, text))];
    } catch {
      return undefined;
    }
  }

  private async count(): Promise<number> {
    const [row]: { count: number }[] = await this.source.query(
      `SELECT count(*)::int AS count FROM ${this.sealed.table} WHERE ${this.old}`,
      this.marks(),
    );
    return row?.count ?? 0;
  }

  private marks(): [Buffer, string] {
    return [this.keys.stamp, `${this.keys.name}.`];
  }
}
