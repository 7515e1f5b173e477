import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../../shared/refused.js';
import type { Violation } from '../../../shared/violation.js';
import { advance, lock, save } from '../../database/aggregates.js';
import { actAs } from '../../database/request-context.js';
import { type Savepoint, rollBackTo, savepoint } from '../../database/savepoint.js';
import { type Tx, now } from '../../database/tx.js';
import { Handles } from '../../messages/handles.js';
import type { SheetLoader } from '../domain/definition.js';
import { SHEET_LIMITS } from '../domain/limits.js';
import { type RowError, readRow } from '../domain/read-row.js';
import { refuse } from '../domain/refusals.js';
import { inBatches } from './in-batches.js';
import { ImportBatches } from './import-batches.js';
import { keepErrors } from './import-errors.js';
import { type ImportCounts, SheetProgress } from './sheet-progress.js';
import { importLifecycle } from './import.lifecycle.js';
import { ImportStarted } from './messages.js';
import { SheetFiles } from './sheet-files.js';
import { SheetImport } from './sheet-import.entity.js';
import { SheetLoaders } from './sheet-loaders.js';

/** What came of reading a file. */
interface Outcome {
  readonly counts: ImportCounts;
  readonly errors: RowError[];
  /** Against the file as a whole. */
  violations: readonly Violation[];
}

/**
 * Runs an import in one transaction: a worker that dies leaves no trace, and the next one starts over. A dry run
 * stores too, and goes back: so it finds what only the database knows.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly loaders: SheetLoaders,
    private readonly files: SheetFiles,
    private readonly progress: SheetProgress,
  ) {}

  @Handles(ImportStarted, 'platform.run-import')
  async run(tx: Tx, { importId }: { importId: string }): Promise<void> {
    const found = await tx.findOneByOrFail(SheetImport, { id: importId });
    actAs(found);
    const before = await savepoint(tx, 'sheet_import');
    const outcome = await this.read(tx, found, this.loaders.of(found.sheet));
    await this.conclude(tx, importId, outcome, before);
  }

  private async read(
    tx: Tx,
    { id, fileId, ...importer }: SheetImport,
    loader: SheetLoader,
  ): Promise<Outcome> {
    const outcome: Outcome = { counts: { read: 0, good: 0, bad: 0 }, errors: [], violations: [] };
    const batches = new ImportBatches(tx, loader, importer);
    const end = performance.now() + SHEET_LIMITS.duration;
    await this.progress.ofImport(id, outcome.counts);
    try {
      for await (const raw of inBatches(this.files.rows(fileId, loader.sheet.columns), SHEET_LIMITS.batch)) {
        const errors = await batches.take(raw.map((row) => readRow(loader.sheet.columns, row)));
        count(outcome, raw.length, errors);
        demandBounds(outcome.counts, end);
        await this.progress.ofImport(id, outcome.counts);
      }
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      outcome.violations = error.violations;
    }
    return outcome;
  }

  private async conclude(tx: Tx, id: string, outcome: Outcome, before: Savepoint): Promise<void> {
    const { counts, errors, violations } = outcome;
    const row = await lock(tx, SheetImport, id);
    const refused = violations.length > 0 || (row.onError === 'refuse' && counts.bad > 0);
    if (refused || row.mode === 'dry-run') await rollBackTo(tx, before);
    await keepErrors(tx, id, errors);
    Object.assign(row, { rowsRead: counts.read, rowsGood: counts.good, rowsBad: counts.bad });
    Object.assign(row, { violations, finishedAt: now(tx) });
    await save(tx, row);
    await advance(tx, row, importLifecycle, refused ? 'refuse' : 'finish', row);
  }
}

function count({ counts, errors }: Outcome, read: number, found: readonly RowError[]): void {
  const bad = new Set(found.map(({ row }) => row)).size;
  errors.push(...found);
  counts.read += read;
  counts.bad += bad;
  counts.good += read - bad;
}

function demandBounds({ bad }: ImportCounts, end: number): void {
  if (bad > SHEET_LIMITS.badRows)
    throw new RuleBroken([refuse.tooManyBadRows({ params: { max: SHEET_LIMITS.badRows } })]);
  if (performance.now() > end) throw new RuleBroken([refuse.tooSlow()]);
}
