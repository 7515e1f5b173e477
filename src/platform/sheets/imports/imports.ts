import { Injectable, type StreamableFile } from '@nestjs/common';
import { NotFound } from '../../../shared/refused.js';
import type { Actor } from '../../access/actor.js';
import { create, lock } from '../../database/aggregates.js';
import { Database } from '../../database/database.js';
import { Files } from '../../files/files.js';
import { StoredFile } from '../../files/stored-file.entity.js';
import { Outbox } from '../../messages/outbox.js';
import type { SheetDefinition, SheetLoader } from '../domain/definition.js';
import type { SheetFormat } from '../write/sheet-writer.js';
import { template } from '../write/template.js';
import { ErrorSheet } from './error-sheet.js';
import type { StartImportDto } from './import.dto.js';
import { errorsOf } from './import-errors.js';
import { ImportView } from './import.view.js';
import { importLifecycle } from './import.lifecycle.js';
import { ImportStarted } from './messages.js';
import { sheetFile } from './sheet-file.js';
import { SheetFiles } from './sheet-files.js';
import { SheetImport } from './sheet-import.entity.js';
import { SheetLoaders } from './sheet-loaders.js';

const SHOWN_ERRORS = 100;

/** Imports of registers: what a context's controller calls. The whole use stands at `sheet()`. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly sheetFiles: SheetFiles,
    private readonly loaders: SheetLoaders,
    private readonly outbox: Outbox,
  ) {}

  /** Makes a loader known; called in its constructor. */
  add(loader: SheetLoader): void {
    this.loaders.add(loader);
  }

  /** The sheet to fill in. */
  async template(sheet: SheetDefinition, format: SheetFormat): Promise<StreamableFile> {
    return sheetFile(await template(sheet, format), `${sheet.title}-模板`, format);
  }

  /**
   * Starts an import; a worker reads the file. NotFound (404) for a file of another unit, RuleBroken (422) for one
   * that is neither XLSX nor CSV. The caller's permission has been asked for by then.
   */
  async start(actor: Actor, sheet: SheetDefinition, input: StartImportDto): Promise<ImportView> {
    const file = await this.files.readableBy(actor, input.fileId);
    if (file.unitId !== actor.unitId) throw new NotFound('file');
    this.sheetFiles.demandSheet(file);
    const made = await this.database.transaction(async (tx) => {
      // It is not taken away while it waits to be read.
      if ((await lock(tx, StoredFile, file.id)).removedAt !== null) throw new NotFound('file');
      const row = await create(tx, SheetImport, {
        ...{ sheet: sheet.name, fileId: input.fileId, mode: input.mode, onError: input.onError },
        ...{ unitId: actor.unitId, accountId: actor.accountId, role: actor.role },
        ...{ rowsRead: 0, rowsGood: 0, rowsBad: 0, violations: [], startedAt: null, finishedAt: null },
        state: importLifecycle.initial,
      });
      await this.outbox.publish(tx, ImportStarted, { importId: row.id });
      return row;
    });
    return ImportView.of(made, sheet, []);
  }

  /** An import of the caller's unit with its first errors; NotFound (404) otherwise. */
  async view(actor: Actor, id: string): Promise<ImportView> {
    const row = await this.own(actor, id);
    const errors = await errorsOf(this.database.reader, id, SHOWN_ERRORS);
    return ImportView.of(row, this.loaders.of(row.sheet).sheet, errors);
  }

  /** The rows still to be mended, each with its reasons. NotFound (404); RuleBroken (409) when there are none. */
  async errorSheet(actor: Actor, id: string): Promise<StreamableFile> {
    const row = await this.own(actor, id);
    // Its rows are no more, once the file was taken away.
    await this.files.readableBy(actor, row.fileId);
    const { sheet } = this.loaders.of(row.sheet);
    const written = await new ErrorSheet(this.database.reader, this.sheetFiles).write(row, sheet);
    return sheetFile(written, `${sheet.title}-错误`, 'xlsx');
  }

  private async own(actor: Actor, id: string): Promise<SheetImport> {
    const row = await this.database.reader.findOneBy(SheetImport, { id, unitId: actor.unitId });
    if (!row) throw new NotFound('import');
    return row;
  }
}
