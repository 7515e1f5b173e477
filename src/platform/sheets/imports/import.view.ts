import { formatInstant } from '../../../shared/days.js';
import { violationViews } from '../../http/violation-views.js';
import { ViolationView } from '../../http/problem.view.js';
import type { SheetDefinition } from '../domain/definition.js';
import type { RowError } from '../domain/read-row.js';
import type { ImportMode, OnError, SheetImport } from './sheet-import.entity.js';

/** What is wrong with one row. */
export class ImportErrorView {
  /** As a program for tables counts it. @example 7 */
  row: number;
  /** Chinese header of the column; null when it is about the row. @example 统一社会信用代码 */
  column: string | null;
  /** @example sheets.cell-required */
  code: string;
  /** In the caller's language. @example 不能为空。 */
  detail: string;

  static of({ row, violation }: RowError, { columns }: SheetDefinition): ImportErrorView {
    const key = violation.pointer?.split('/')[1];
    const column = columns.find((each) => each.key === key)?.header ?? null;
    const [{ code, detail } = { code: violation.code, detail: '' }] = violationViews([violation]);
    return { row, column, code, detail };
  }
}

/** An import and how far it is. */
export class ImportView {
  id: string;
  version: number;
  /** @example organizations */
  sheet: string;
  /** @example 社会组织名册 */
  title: string;
  /** queued, running, done, or refused (nothing was stored). @example done */
  state: 'queued' | 'running' | 'done' | 'refused';
  /** An import runs by itself; there are no steps. */
  actions: string[];
  mode: ImportMode;
  onError: OnError;
  fileId: string;
  /** Rows read up to now. */
  rowsRead: number;
  /** Rows without errors; stored only when `mode` is store and `state` done. */
  rowsGood: number;
  rowsBad: number;
  /** Reasons against the file as a whole. */
  violations: ViolationView[];
  /** The first 100 errors; all of them are in the sheet of `GET /imports/{id}/errors`. */
  errors: ImportErrorView[];
  createdAt: string;
  /** Business time; null until it ended. */
  finishedAt: string | null;

  static of(row: SheetImport, definition: SheetDefinition, errors: readonly RowError[]): ImportView {
    const { id, version, sheet, state, mode, onError, fileId, rowsRead, rowsGood, rowsBad } = row;
    return {
      ...{ id, version, sheet, title: definition.title, mode, onError, fileId },
      state: state === 'queued' && row.startedAt ? 'running' : state,
      actions: [],
      ...{ rowsRead, rowsGood, rowsBad, violations: violationViews(row.violations) },
      errors: errors.map((error) => ImportErrorView.of(error, definition)),
      createdAt: formatInstant(row.createdAt),
      finishedAt: row.finishedAt && formatInstant(row.finishedAt),
    };
  }
}
