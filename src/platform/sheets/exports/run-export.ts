import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../shared/days.js';
import { advance, lock, save } from '../../database/aggregates.js';
import { actAs } from '../../database/request-context.js';
import { type Tx, now } from '../../database/tx.js';
import { MadeFiles, keptUntil } from '../../files/made-files.js';
import { Handles } from '../../messages/handles.js';
import { Outbox } from '../../messages/outbox.js';
import { SheetProgress } from '../imports/sheet-progress.js';
import { CSV, XLSX } from '../read/sheet-rows.js';
import { type OutRow, writeSheet } from '../write/sheet-writer.js';
import { exportLifecycle } from './export.lifecycle.js';
import { exportedRow, watermark } from './export-rows.js';
import type { SheetExporter } from './exporter.js';
import { SheetExporters } from './exporters.js';
import { ExportExpired, ExportStarted } from './messages.js';
import { SheetExport } from './sheet-export.entity.js';

const SHOWN_EVERY = 1_000;

/** Writes exports into files, and removes them after their time. */
@Injectable()
export class RunExport {
  constructor(
    private readonly exporters: SheetExporters,
    private readonly files: MadeFiles,
    private readonly outbox: Outbox,
    private readonly progress: SheetProgress,
  ) {}

  @Handles(ExportStarted, 'platform.run-export')
  async run(tx: Tx, { exportId }: { exportId: string }): Promise<void> {
    const asked = await tx.findOneByOrFail(SheetExport, { id: exportId });
    actAs(asked);
    // A worker that was killed may have shown some already.
    asked.rows = 0;
    const fileId = await this.write(tx, asked);
    const row = await lock(tx, SheetExport, exportId);
    Object.assign(row, { fileId, rows: asked.rows });
    row.expiresAt = keptUntil(dayOf(now(tx)));
    await save(tx, row);
    await advance(tx, row, exportLifecycle, 'finish', row);
    await this.outbox.publish(tx, ExportExpired, { exportId }, { at: row.expiresAt, key: exportId });
  }

  @Handles(ExportExpired, 'platform.remove-export')
  async remove(tx: Tx, { exportId }: { exportId: string }): Promise<void> {
    const row = await lock(tx, SheetExport, exportId);
    const { fileId } = row;
    row.fileId = null;
    await save(tx, row);
    await advance(tx, row, exportLifecycle, 'expire', row);
    if (fileId !== null) await this.files.remove(tx, fileId);
  }

  private write(tx: Tx, row: SheetExport): Promise<string> {
    const exporter = this.exporters.of(row.sheet);
    const { sheet } = exporter;
    const { id, format, unitId, accountId } = row;
    const file = {
      id,
      name: `${sheet.title}.${format}`,
      mediaType: format === 'xlsx' ? XLSX : CSV,
      unitId,
      accountId,
    };
    return this.files.keep(tx, file, writeSheet(format, sheet, this.rows(tx, exporter, row)));
  }

  private async *rows(tx: Tx, exporter: SheetExporter, row: SheetExport): AsyncGenerator<OutRow> {
    yield watermark(row.exportedBy, now(tx));
    for await (const each of exporter.rows(tx, row.query, row)) {
      row.rows += 1;
      if (row.rows % SHOWN_EVERY === 0) await this.progress.ofExport(row.id, row.rows);
      yield exportedRow(exporter.sheet, each);
    }
  }
}
