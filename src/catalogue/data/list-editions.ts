import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { type Actor, Database } from '../../platform/index.js';
import { type FieldChange, fieldChanges } from '../domain/field-changes.js';
import { itemContent } from './public-content.js';
import { Items } from './items.js';
import type { ServiceItem } from './service-item.entity.js';
import { ServiceList } from './service-list.entity.js';
import { ServiceLists } from './service-lists.js';
import { earlierItems, isStanding } from './standing-items.js';

/** What an edition brought, against the one before it. */
export interface EditionChanges {
  readonly edition: number;
  /** The edition before it; null for the first. */
  readonly against: number | null;
  readonly added: readonly ServiceItem[];
  readonly changed: readonly { readonly item: ServiceItem; readonly fields: readonly FieldChange[] }[];
  readonly withdrawn: readonly ServiceItem[];
  readonly unchanged: readonly ServiceItem[];
}

/** The edition of the same list that is drafted or submitted, if any. */
export function openEdition(tx: EntityManager, { seriesId }: ServiceList): Promise<ServiceList | null> {
  return tx.findOneBy(ServiceList, { seriesId, state: In(['drafted', 'submitted']) });
}

/** Compares editions of service lists. */
@Injectable()
export class ListEditions {
  constructor(
    private readonly database: Database,
    private readonly lists: ServiceLists,
    private readonly items: Items,
  ) {}

  /** What an edition adds, changes and leaves out. NotFound (404) for one that the caller may not see, 410 by an order about it or the one before. */
  async changes(actor: Actor | undefined, listId: string): Promise<EditionChanges> {
    const { list, items } = await this.lists.one(actor, listId);
    const db = this.database.reader;
    const { seriesId, edition } = list;
    const before = await db.findOne(ServiceList, {
      where: { seriesId, edition: LessThan(edition), state: In(['published', 'superseded']) },
      order: { edition: 'DESC' },
    });
    // What was left out of a comparison would show as new: it is shown with the edition before, or not at all.
    if (before) await this.lists.one(actor, before.id);
    const earlier = await this.items.shownOf(actor, before ? await earlierItems(db, list) : []);
    const byId = new Map(earlier.map((item) => [item.id, item]));
    const own = items.filter(({ state }) => state !== 'withdrawn');
    const revised = new Set(own.flatMap(({ revisesId }) => revisesId ?? []));
    return {
      ...{ edition, against: before?.edition ?? null },
      added: own.filter(({ revisesId }) => revisesId === null),
      changed: own.flatMap((item) => {
        const old = byId.get(item.revisesId ?? '');
        return old ? [{ item, fields: fieldChanges(itemContent(old), itemContent(item)) }] : [];
      }),
      withdrawn: earlier.filter((item) => isWithdrawnBetween(item, before, list)),
      unchanged: earlier.filter((item) => isStanding(item) && !revised.has(item.id)),
    };
  }
}

/** True for what was public and was withdrawn after the edition before, and not after this one. */
function isWithdrawnBetween(
  { publishedAt, withdrawnAt }: ServiceItem,
  before: ServiceList | null,
  list: ServiceList,
): boolean {
  if (!publishedAt || !withdrawnAt || !before?.publishedAt) return false;
  return withdrawnAt >= before.publishedAt && (!list.publishedAt || withdrawnAt <= list.publishedAt);
}
