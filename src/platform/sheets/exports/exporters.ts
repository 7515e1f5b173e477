import { Injectable } from '@nestjs/common';
import type { SheetExporter } from './exporter.js';

/** The exporters of all contexts by the names of their sheets. */
@Injectable()
export class SheetExporters {
  private readonly exporters = new Map<string, SheetExporter>();

  /** Two exporters of one sheet stop the start. */
  add(exporter: SheetExporter): void {
    const { name } = exporter.sheet;
    if (this.exporters.has(name)) throw new Error(`two exporters of sheet ${name}`);
    this.exporters.set(name, exporter);
  }

  of(name: string): SheetExporter {
    const found = this.exporters.get(name);
    if (!found) throw new Error(`no exporter of sheet ${name}`);
    return found;
  }
}
