import { Injectable } from '@nestjs/common';
import type { SheetLoader } from '../domain/definition.js';

/** The loaders of all contexts by the names of their sheets. */
@Injectable()
export class SheetLoaders {
  private readonly loaders = new Map<string, SheetLoader>();

  /** Two loaders of one sheet stop the start. */
  add(loader: SheetLoader): void {
    const { name } = loader.sheet;
    if (this.loaders.has(name)) throw new Error(`two loaders of sheet ${name}`);
    this.loaders.set(name, loader);
  }

  /** Names of the sheets that hold persons: what an export masks. */
  personal(): string[] {
    const sheets = [...this.loaders.values()].map(({ sheet }) => sheet);
    return sheets.filter(({ columns }) => columns.some(({ mask }) => mask)).map(({ name }) => name);
  }

  of(name: string): SheetLoader {
    const found = this.loaders.get(name);
    if (!found) throw new Error(`no loader of sheet ${name}`);
    return found;
  }
}
