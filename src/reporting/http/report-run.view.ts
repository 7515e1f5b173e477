import { FileLinkView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ReportRun } from '../data/report-run.entity.js';
import type { ReportFormat, ReportKind } from '../domain/report-kinds.js';
import type { ReportRunState } from '../domain/report-run.lifecycle.js';

/** A standard report and how far it is. */
export class ReportRunView {
  id: string;
  version: number;
  /** queued, done (to be fetched by `download`), refused (more than 100,000 source rows), or expired after seven days. */
  state: ReportRunState;
  /** A report runs by itself; there are no steps. */
  actions: string[];
  kind: ReportKind;
  format: ReportFormat;
  from: string;
  to: string;
  /** The unit that it is about; null: all that its reader may see. */
  unitId: string | null;
  /** Source rows written up to now. */
  rows: number;
  /** Source rows that it has; null until they are counted. */
  total: number | null;
  /** Opens the file for five minutes; ask again for another. Null until it is done and after it expired. */
  download: FileLinkView | null;
  createdAt: string;
  /** When the file is removed. */
  expiresAt: string | null;

  static of(run: ReportRun, download: FileLinkView | null): ReportRunView {
    const { id, version, state, kind, format, fromOn, toOn, aboutId, rows, total, createdAt, expiresAt } =
      run;
    return {
      ...{ id, version, state, actions: [], kind, format, from: fromOn, to: toOn, unitId: aboutId },
      ...{ rows, total, download, createdAt: formatInstant(createdAt) },
      expiresAt: expiresAt && formatInstant(expiresAt),
    };
  }
}

/** Reports of the caller, newest first. */
export class ReportRunListView {
  items: ReportRunView[];
  next: string | null;
}
