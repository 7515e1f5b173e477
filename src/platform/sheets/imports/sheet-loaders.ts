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

  of(name: string): SheetLoader {
    const found = this.loaders.get(name);
    if (!found) throw new Error(`no loader of sheet ${name}`);
    return found;
  }
}
