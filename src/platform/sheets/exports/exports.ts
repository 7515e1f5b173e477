import { Injectable, type StreamableFile } from '@nestjs/common';
import { NotFound, RuleBroken } from '../../../shared/refused.js';
import type { Actor } from '../../access/actor.js';
import { BusinessClock } from '../../clock/clocks.js';
import { create } from '../../database/aggregates.js';
import { Database } from '../../database/database.js';
import { Files } from '../../files/files.js';
import { Outbox } from '../../messages/outbox.js';
import type { SheetDefinition } from '../domain/definition.js';
import { refuse } from '../domain/refusals.js';
import { sheetFile } from '../imports/sheet-file.js';
import { type OutRow, type SheetFormat, writeSheet } from '../write/sheet-writer.js';
import { exportLifecycle } from './export.lifecycle.js';
import { exportedRow, watermark } from './export-rows.js';
import { ExportView } from './export.view.js';
import type { SheetExporter } from './exporter.js';
import { SheetExporters } from './exporters.js';
import { ExportStarted } from './messages.js';
import { SheetExport } from './sheet-export.entity.js';

/** Rows up to which an export is answered at once (DESIGN). */
const SHORT = 5_000;

/** Exports of registers: what a context's controller calls. The whole use stands at `SheetExporter`. */
@Injectable()
export class Exports {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly files: Files,
    private readonly exporters: SheetExporters,
    private readonly outbox: Outbox,
  ) {}

  /** Makes an exporter known; called in its constructor. */
  add(exporter: SheetExporter): void {
    this.exporters.add(exporter);
  }

  /** A short export as the answer itself. RuleBroken (409) for more rows than are written at once. */
  async now(
    actor: Actor,
    sheet: SheetDefinition,
    format: SheetFormat,
    query: object,
  ): Promise<StreamableFile> {
    const rows: OutRow[] = [watermark(actor.name, this.clock.now())];
    for await (const row of this.exporters.of(sheet.name).rows(this.database.reader, query, actor)) {
      rows.push(exportedRow(sheet, row));
      if (rows.length > SHORT + 1)
        throw new RuleBroken([refuse.exportTooLong({ params: { max: SHORT } })], true);
    }
    return sheetFile(writeSheet(format, sheet, each(rows)), sheet.title, format);
  }

  /** Starts an export of any length; a worker writes it. The caller's permission has been asked for by then. */
  async start(actor: Actor, sheet: SheetDefinition, format: SheetFormat, query: object): Promise<ExportView> {
    const made = await this.database.transaction(async (tx) => {
      const row = await create(tx, SheetExport, {
        ...{ sheet: this.exporters.of(sheet.name).sheet.name, format, query, exportedBy: actor.name },
        ...{ unitId: actor.unitId, accountId: actor.accountId, role: actor.role },
        ...{ rows: 0, fileId: null, expiresAt: null, state: exportLifecycle.initial },
      });
      await this.outbox.publish(tx, ExportStarted, { exportId: row.id });
      return row;
    });
    return ExportView.of(made, null);
  }

  /** An export of the caller's own; NotFound (404) otherwise. */
  async view({ accountId, unitId }: Actor, id: string): Promise<ExportView> {
    const row = await this.database.reader.findOneBy(SheetExport, { id, accountId, unitId });
    if (!row) throw new NotFound('export');
    return ExportView.of(row, row.fileId === null ? null : this.files.link(row.fileId));
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
