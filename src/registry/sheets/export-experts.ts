import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Exports, type RowOf, type SheetExporter, allRows } from '../../platform/index.js';
import { allExperts } from '../data/expert-pool.js';
import { expertSheet } from './expert-sheet.js';

/** The pool of experts; names are masked by their column. */
@Injectable()
export class ExportExperts implements SheetExporter<typeof expertSheet> {
  readonly sheet = expertSheet;

  constructor(exports: Exports) {
    exports.add(this);
  }

  async *rows(db: EntityManager): AsyncGenerator<RowOf<typeof expertSheet>> {
    for await (const { name, fields, available } of allRows(allExperts(db)))
      yield { name, fields, available: available ? 'yes' : 'no' };
  }
}
