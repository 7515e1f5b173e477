import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Exports, type Importer, type RowOf, type SheetExporter, allRows } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { ItemFilter } from '../data/items.js';
import { itemsWhere } from '../data/items.js';
import { ServiceList } from '../data/service-list.entity.js';
import { answerCells } from './item-answers.js';
import { registeredItemSheet } from './item-sheet.js';

type Row = RowOf<typeof registeredItemSheet>;

/** Items as the list shows them to the caller. */
@Injectable()
export class ExportItems implements SheetExporter<typeof registeredItemSheet, ItemFilter> {
  readonly sheet = registeredItemSheet;

  constructor(exports: Exports) {
    exports.add(this);
  }

  async *rows(db: EntityManager, filter: ItemFilter, caller: Importer): AsyncGenerator<Row> {
    const lists = new Map<string, ServiceList>();
    for await (const item of allRows(itemsWhere(db, caller, filter))) {
      if (!lists.has(item.listId))
        for (const list of await db.findBy(ServiceList, { id: In([item.listId]) })) lists.set(list.id, list);
      const list = lists.get(item.listId);
      const { title, category, serviceClass, quantity, unit, frequency, beneficiaries } = item;
      const { beneficiaryCount, conditions, procedure, timeLimitDays, responsibleParty } = item;
      const {
        place,
        termMonths,
        fundingPlan,
        guideCode,
        emergencyPlan,
        standard,
        ceilingFen: ceiling,
        state,
        publishedAt,
      } = item;
      yield {
        ...{
          listTitle: list?.title ?? '',
          year: list?.year ?? 0,
          title,
          category,
          serviceClass,
          quantity,
          unit,
        },
        ...{ frequency, beneficiaries, beneficiaryCount, conditions, procedure, timeLimitDays },
        ...{
          responsibleParty,
          emergencyPlan,
          standard,
          place,
          termMonths,
          fundingPlan,
          guideCode,
          ceiling,
          state,
        },
        ...answerCells(item.negativeList, item.multiYear),
        publishedOn: publishedAt && dayOf(publishedAt),
      };
    }
  }
}
