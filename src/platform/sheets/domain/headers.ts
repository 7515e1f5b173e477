import type { Violation } from '../../../shared/violation.js';
import type { SheetColumn } from './definition.js';
import { normaliseHeader } from './normalise.js';
import { refuse } from './refusals.js';

/**
 * First column of every sheet that the program writes: it marks the example row and the watermark, and says what is
 * wrong with a row. Sheets that people bring may leave it out.
 */
export const REMARK = { header: '备注（导入时忽略）', english: 'Remark' } as const;

/** Rows whose remark begins so are no data. */
export const EXAMPLE_MARK = '示例行';
export const WATERMARK = '水印';

/** Where the columns stand in a file: places by the order of the definition (-1: not there), and the remark's. */
export interface HeaderMap {
  readonly places: readonly number[];
  readonly remark: number | undefined;
}

/**
 * Finds the columns by Chinese or English header, in any order; every unknown, missing or doubled one is named. What is
 * not required may be missing: a sheet of last year still fits when the register has learned more since.
 */
export function matchHeaders(
  columns: readonly SheetColumn[],
  headers: readonly string[],
): HeaderMap | Violation[] {
  const found = new Map<number, number>();
  const violations: Violation[] = [];
  headers.forEach((header, place) => {
    if (normaliseHeader(header) === '') return;
    const at = isNamed(REMARK, header) ? -1 : columns.findIndex((column) => isNamed(column, header));
    const unknown = at === -1 && !isNamed(REMARK, header);
    if (unknown) violations.push(refuse.columnUnknown({ params: { header: header.slice(0, 50) } }));
    else if (found.has(at))
      violations.push(refuse.columnDoubled({ params: { header: header.slice(0, 50) } }));
    else found.set(at, place);
  });
  columns.forEach(({ header, required }, at) => {
    if (required && !found.has(at)) violations.push(refuse.columnMissing({ params: { header } }));
  });
  if (violations.length > 0) return violations;
  return { places: columns.map((_, at) => found.get(at) ?? -1), remark: found.get(-1) };
}

function isNamed(column: { header: string; english: string }, header: string): boolean {
  const wanted = normaliseHeader(header);
  return wanted === normaliseHeader(column.header) || wanted === normaliseHeader(column.english);
}
