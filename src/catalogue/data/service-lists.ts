import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, demandShown, keysetPage, leaveOutWithheld } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import type { ListKind, ServiceListState } from '../domain/service-list.lifecycle.js';
import { ItemWarnings } from './item-warnings.js';
import { Items } from './items.js';
import type { ServiceItem } from './service-item.entity.js';
import { ServiceList } from './service-list.entity.js';
import { standingBefore } from './standing-items.js';
import { visibleTo } from './visibility.js';
import { WITHHELD_LIST } from './withheld-scopes.js';

/** Narrows a list of service lists. */
export interface ListFilter {
  readonly communityId?: string;
  readonly year?: number;
  readonly kind?: ListKind;
  readonly seriesId?: string;
  readonly state?: ServiceListState;
}

/** A list as its page shows it. */
export interface ListPage {
  readonly list: ServiceList;
  readonly items: ServiceItem[];
  /** Of earlier editions, going on under this one. */
  readonly goesOn: ServiceItem[];
  readonly warnings: Violation[];
}

/** Reads of service lists. */
@Injectable()
export class ServiceLists {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
    private readonly warnings: ItemWarnings,
  ) {}

  /** A page of the lists that the caller may see. */
  page(actor: Actor | undefined, request: PageRequest, filter: ListFilter): Promise<Page<ServiceList>> {
    const query = leaveOutWithheld(this.visible(actor), actor, WITHHELD_LIST);
    for (const [name, value] of Object.entries(filter)) {
      if (value !== undefined)
        query.andWhere(`list.${name} = :${name}`, { [name]: value as string | number });
    }
    return keysetPage(query, request);
  }

  /** One list with those of its items that the caller may see; NotFound when it is not the caller's to know, 410 by an order. */
  async one(actor: Actor | undefined, id: string): Promise<ListPage> {
    const query = this.visible(actor).andWhere('list.id = :id', { id });
    const list = await query.getOne();
    if (!list) throw new NotFound('service_list');
    await demandShown(query, actor, WITHHELD_LIST);
    const items = await this.items.ofList(actor, id);
    const goesOn = await this.items.shownOf(actor, await standingBefore(this.database.reader, list));
    return { list, items, goesOn, warnings: await this.warnings.ofList(actor, items) };
  }

  private visible(actor: Actor | undefined): SelectQueryBuilder<ServiceList> {
    return visibleTo(this.database.reader.createQueryBuilder(ServiceList, 'list'), actor);
  }
}
