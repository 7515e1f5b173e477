import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { formatInstant } from '../../../shared/days.js';
import { keysetPage } from '../../database/keyset.js';
import { fromCursor } from '../../../shared/page.js';
import type { RowOf, SheetDefinition } from '../domain/definition.js';
import { WATERMARK } from '../domain/headers.js';
import { outCell } from '../write/out-cells.js';
import type { OutRow } from '../write/sheet-writer.js';

const PAGE = 1_000;

/** Every row of a list query, newest first, a thousand at a time: for exports that look something up for each. */
export async function* allPages<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
): AsyncGenerator<T[]> {
  for (let after: string | undefined; ;) {
    const { items, next } = await keysetPage(query.clone(), { limit: PAGE, after });
    yield items;
    if (next === null) return;
    after = fromCursor(next);
  }
}

/** The same, row by row. */
export async function* allRows<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
): AsyncGenerator<T> {
  for await (const page of allPages(query)) yield* page;
}

/** Who took the rows out, and when: the first line of every export (个人信息保护法: the taker answers for them). */
export function watermark(name: string, at: Date): OutRow {
  return { remark: `${WATERMARK}：${name} 于 ${formatInstant(at)} 导出`, cells: [] };
}

/** A row as it is written, masked. */
export function exportedRow({ columns }: SheetDefinition, row: RowOf<SheetDefinition>): OutRow {
  return { remark: '', cells: columns.map((column) => outCell(column, row[column.key] ?? null)) };
}
