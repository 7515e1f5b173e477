import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Units } from '../../identity/index.js';
import {
  type Importer,
  Imports,
  type SheetLoader,
  type Tx,
  create,
  now,
  touch,
} from '../../platform/index.js';
import { Categories } from '../../reference/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { ServiceItem } from '../data/service-item.entity.js';
import { ServiceList } from '../data/service-list.entity.js';
import { lockListForItems } from '../data/lock-list.js';
import { figureViolations } from '../domain/item-rules.js';
import { MOST_ITEMS } from '../domain/list-rules.js';
import { refuse } from '../domain/refusals.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { serviceListLifecycle } from '../domain/service-list.lifecycle.js';
import { answersOf } from './item-answers.js';
import { type ItemRow, itemSheet } from './item-sheet.js';

/** What the rows are checked against. */
interface Facts {
  /** Codes of categories by code and by name. */
  readonly categories: ReadonlyMap<string, string>;
  /** The street office above the importer's community; null when his unit is none. */
  readonly streetId: string | null;
}

/** Writes the items of many lists of one community, as `POST /service-items` does one by one; lists that are not there are begun. */
@Injectable()
export class ImportItems implements SheetLoader<typeof itemSheet, Facts> {
  readonly sheet = itemSheet;

  constructor(
    imports: Imports,
    private readonly units: Units,
    private readonly categories: Categories,
  ) {
    imports.add(this);
  }

  async facts(_: Tx, __: readonly ItemRow[], { unitId }: Importer): Promise<Facts> {
    const unit = (await this.units.byIds([unitId])).get(unitId);
    const all = await this.categories.all();
    return {
      categories: new Map(all.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const])),
      streetId: unit?.kind === 'community' ? unit.parentId : null,
    };
  }

  check({ category, quantity, ceiling }: ItemRow, { categories, streetId }: Facts): Violation[] {
    const unknown = category !== null && !categories.has(category);
    return [
      ...(streetId === null ? [refuse.notACommunity()] : []),
      ...(unknown ? [refuse.categoryUnknown({ pointer: '/category', params: { category } })] : []),
      ...figureViolations({ quantity, ceilingFen: ceiling }),
    ];
  }

  keyOf({ listTitle, year, title }: ItemRow): string {
    return JSON.stringify([listTitle, year, title]);
  }

  async store(tx: Tx, rows: readonly ItemRow[], importer: Importer, facts: Facts): Promise<void> {
    const streetId = facts.streetId ?? '';
    const lists = new Map<string, ItemRow[]>();
    for (const row of rows) {
      const key = JSON.stringify([row.listTitle, row.year]);
      lists.set(key, [...(lists.get(key) ?? []), row]);
    }
    for (const group of lists.values()) {
      const list = await listFor(tx, group[0], importer.unitId, streetId);
      const places = { listId: list.id, kind: list.kind, communityId: importer.unitId, streetId };
      await tx.insert(
        ServiceItem,
        group.map((row) => ({
          ...{ ...itemOf(row, facts), ...places, id: uuid(), createdAt: now(tx), version: 1 },
          ...{ draftedBy: importer.accountId, ownerMayBid: false, state: serviceItemLifecycle.initial },
        })),
      );
      if ((await tx.countBy(ServiceItem, { listId: list.id })) > MOST_ITEMS)
        throw new RuleBroken([refuse.listFull({ pointer: '/listTitle', params: { limit: MOST_ITEMS } })]);
      touch(tx, 'service_list', list.id, 'change');
    }
  }
}

/** The drafted list of that name and year, locked; begun when there is none. A list that is out of hand is not written on. */
async function listFor(
  tx: Tx,
  row: ItemRow | undefined,
  communityId: string,
  streetId: string,
): Promise<ServiceList> {
  if (!row) throw new RangeError('a list without rows');
  const { listTitle: title, year } = row;
  const state = serviceListLifecycle.initial;
  const found = await tx.findOne(ServiceList, {
    where: { communityId, title, year, state },
    order: { id: 'DESC' },
  });
  if (found) return lockListForItems(tx, found.id);
  const id = uuid();
  return create(tx, ServiceList, {
    ...{ id, seriesId: id, edition: 1, kind: 'project' as const },
    ...{ communityId, streetId, title, year, state, submittedAt: null, publishedAt: null },
  });
}

function itemOf(row: ItemRow, { categories }: Facts) {
  const { title, serviceClass, quantity, unit, frequency, beneficiaries, beneficiaryCount } = row;
  const { conditions, procedure, timeLimitDays, responsibleParty, emergencyPlan, standard, ceiling } = row;
  const { place, termMonths, fundingPlan, guideCode } = row;
  const category = row.category === null ? null : (categories.get(row.category) ?? null);
  return {
    ...{ title, category, serviceClass, quantity, unit, frequency, beneficiaries, beneficiaryCount },
    ...{ conditions, procedure, timeLimitDays, responsibleParty, emergencyPlan, standard },
    ...{ place, termMonths, fundingPlan, guideCode, ceilingFen: ceiling },
    ...answersOf(row),
  };
}
