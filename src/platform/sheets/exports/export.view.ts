import { formatInstant } from '../../../shared/days.js';
import { FileLinkView } from '../../files/file.view.js';
import type { SheetFormat } from '../write/sheet-writer.js';
import type { ExportState } from './export.lifecycle.js';
import type { SheetExport } from './sheet-export.entity.js';

/** An export and how far it is. */
export class ExportView {
  id: string;
  version: number;
  /** @example organizations */
  sheet: string;
  /** @example xlsx */
  format: SheetFormat;
  /** queued, done (to be fetched by `download`), or expired after seven days. @example done */
  state: ExportState;
  /** An export runs by itself; there are no steps. */
  actions: string[];
  /** Rows written up to now. */
  rows: number;
  /** Null until it is done and after it expired. */
  fileId: string | null;
  /** Opens the file for five minutes; ask again for another. */
  download: FileLinkView | null;
  createdAt: string;
  /** When the file is removed. */
  expiresAt: string | null;

  static of(row: SheetExport, download: FileLinkView | null): ExportView {
    const { id, version, sheet, format, state, rows, fileId, createdAt, expiresAt } = row;
    return {
      ...{ id, version, sheet, format, state, actions: [], rows, fileId, download },
      createdAt: formatInstant(createdAt),
      expiresAt: expiresAt && formatInstant(expiresAt),
    };
  }
}
