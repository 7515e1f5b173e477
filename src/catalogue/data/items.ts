import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import {
  type Actor,
  Database,
  type Reader,
  demandShown,
  keysetPage,
  leaveOutWithheld,
} from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import type { ServiceItemState } from '../domain/service-item.lifecycle.js';
import type { ListKind } from '../domain/service-list.lifecycle.js';
import { ItemWarnings } from './item-warnings.js';
import { ServiceItem } from './service-item.entity.js';
import { visibleTo } from './visibility.js';
import { WITHHELD_ITEM } from './withheld-scopes.js';

/** An item as other contexts see it. */
export interface ItemSummary {
  readonly id: string;
  /** `claim`: only claimed, without money. */
  readonly kind: ListKind;
  readonly listId: string;
  readonly communityId: string;
  readonly streetId: string;
  readonly title: string;
  /** Code of a service category; null only while drafted. */
  readonly category: string | null;
  readonly state: ServiceItemState;
  /** Highest price; null only while drafted. */
  readonly ceilingFen: Fen | null;
  /** Where the ceiling is reserved; null before the admission. */
  readonly fundId: string | null;
  /** Decimal text. */
  readonly quantity: string | null;
  /** How many people it is meant for. */
  readonly beneficiaryCount: number | null;
  readonly unit: string | null;
  /** The community's own committee may bid. */
  readonly ownerMayBid: boolean;
}

/** Narrows a list of items. */
export interface ItemFilter {
  readonly listId?: string;
  readonly communityId?: string;
  readonly category?: string;
  readonly state?: ServiceItemState;
}

/** The items that a caller may see and that a filter leaves, in no order. */
export function itemsWhere(
  db: EntityManager,
  caller: Reader | undefined,
  filter: ItemFilter,
): SelectQueryBuilder<ServiceItem> {
  const query = leaveOutWithheld(
    visibleTo(db.createQueryBuilder(ServiceItem, 'item'), caller),
    caller,
    WITHHELD_ITEM,
  );
  for (const [name, value] of Object.entries<string | undefined>({ ...filter })) {
    if (value !== undefined) query.andWhere(`item.${name} = :${name}`, { [name]: value });
  }
  return query;
}

/** Reads of service items. */
@Injectable()
export class Items {
  constructor(
    private readonly database: Database,
    private readonly itemWarnings: ItemWarnings,
  ) {}

  /** Items by id, those that exist, whoever may see them. */
  async byIds(ids: readonly string[]): Promise<Map<string, ItemSummary>> {
    if (ids.length === 0) return new Map();
    const items = await this.database.reader.findBy(ServiceItem, { id: In([...ids]) });
    return new Map(items.map((item) => [item.id, summaryOf(item)]));
  }

  /** A page of the items that the caller may see. */
  page(actor: Actor | undefined, request: PageRequest, filter: ItemFilter): Promise<Page<ServiceItem>> {
    return keysetPage(itemsWhere(this.database.reader, actor, filter), request);
  }

  /** One item; NotFound when it is not the caller's to know, 410 when an order took it off his eyes. */
  async one(actor: Actor | undefined, id: string): Promise<ServiceItem> {
    const query = this.visible(actor).andWhere('item.id = :id', { id });
    const item = await query.getOne();
    if (!item) throw new NotFound('service_item');
    await demandShown(query, actor, WITHHELD_ITEM);
    return item;
  }

  /** The items of a list that the caller may see, in the order of drafting. */
  ofList(actor: Actor | undefined, listId: string): Promise<ServiceItem[]> {
    const query = leaveOutWithheld(this.visible(actor), actor, WITHHELD_ITEM);
    return query.andWhere('item.listId = :listId', { listId }).orderBy('item.id').getMany();
  }

  /** Those of published items that no order took off the caller's eyes, in their order. */
  async shownOf(actor: Actor | undefined, items: readonly ServiceItem[]): Promise<ServiceItem[]> {
    if (items.length === 0) return [];
    const query = leaveOutWithheld(this.visible(actor), actor, WITHHELD_ITEM).select('item.id', 'id');
    const rows: { id: string }[] = await query.andWhereInIds(items.map(({ id }) => id)).getRawMany();
    const shown = new Set(rows.map(({ id }) => id));
    return items.filter(({ id }) => shown.has(id));
  }

  /** What the caller is told to look at again, by item. */
  warnings(actor: Actor | undefined, items: readonly ServiceItem[]): Promise<Map<string, Violation[]>> {
    return this.itemWarnings.of(actor, items);
  }

  private visible(actor: Actor | undefined): SelectQueryBuilder<ServiceItem> {
    return visibleTo(this.database.reader.createQueryBuilder(ServiceItem, 'item'), actor);
  }
}

/** What other contexts need of an item. */
export function summaryOf(item: ServiceItem): ItemSummary {
  const { id, kind, listId, communityId, streetId, title, category, state } = item;
  const { ceilingFen, fundId, quantity, unit, beneficiaryCount, ownerMayBid } = item;
  return {
    id,
    kind,
    listId,
    communityId,
    streetId,
    title,
    category,
    state,
    ceilingFen,
    fundId,
    quantity,
    unit,
    beneficiaryCount,
    ownerMayBid,
  };
}
