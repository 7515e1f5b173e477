import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { RuleBroken } from '../../../shared/refused.js';
import type { SheetDefinition } from '../domain/definition.js';
import { SHEET_LIMITS } from '../domain/limits.js';
import { refuse } from '../domain/refusals.js';
import { sameCell } from '../write/out-cells.js';
import { type OutRow, writeSheet } from '../write/sheet-writer.js';
import { errorsOf } from './import-errors.js';
import { ImportErrorView } from './import.view.js';
import type { SheetFiles } from './sheet-files.js';
import type { SheetImport } from './sheet-import.entity.js';

/** The most reasons a row has: one per column and a few of its own. */
const MOST = SHEET_LIMITS.badRows * SHEET_LIMITS.columns;

/**
 * Somebody's rows with a remark that says what is wrong: mended, the sheet can be imported as it is. It has the rows
 * that are not stored: all of them, or the bad ones where the good ones were.
 */
export class ErrorSheet {
  constructor(
    private readonly reader: EntityManager,
    private readonly files: SheetFiles,
  ) {}

  /** RuleBroken (409) when no row has an error. */
  async write(row: SheetImport, sheet: SheetDefinition): Promise<Readable> {
    const reasons = new Map<number, string>();
    for (const error of await errorsOf(this.reader, row.id, MOST)) {
      const { column, detail } = ImportErrorView.of(error, sheet);
      const reason = column ? `${column}：${detail}` : detail;
      reasons.set(error.row, [reasons.get(error.row), reason].filter(Boolean).join(' '));
    }
    if (reasons.size === 0) throw new RuleBroken([refuse.noErrorSheet()], true);
    const stored = row.state === 'done' && row.mode === 'store';
    return writeSheet('xlsx', sheet, this.rows(row.fileId, sheet, reasons, stored));
  }

  private async *rows(
    fileId: string,
    { columns }: SheetDefinition,
    reasons: ReadonlyMap<number, string>,
    onlyBad: boolean,
  ): AsyncGenerator<OutRow> {
    for await (const { number, cells } of this.files.rows(fileId, columns)) {
      const remark = reasons.get(number) ?? '';
      if (remark === '' && onlyBad) continue;
      yield { remark, cells: cells.map(sameCell) };
    }
  }
}
