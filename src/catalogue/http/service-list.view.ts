import { type Actor, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ServiceItem } from '../data/service-item.entity.js';
import type { ListPage } from '../data/service-lists.js';
import type { ServiceList } from '../data/service-list.entity.js';
import type { ServiceItemState } from '../domain/service-item.lifecycle.js';
import type { ListKind, ServiceListState } from '../domain/service-list.lifecycle.js';
import { listActions } from '../policies.js';

/** One edition of a community's service list of one year, without its items. */
export class ServiceListSummaryView {
  id: string;
  version: number;
  /** @example submitted */
  state: ServiceListState;
  /** Steps that this caller may take now. @example ["publish", "withdraw"] */
  actions: string[];
  /** `claim`: what stands on it is only claimed, without money. @example project */
  kind: ListKind;
  /** The first edition of the same list. */
  seriesId: string;
  /** Counts within the series. @example 1 */
  edition: number;
  /** @example 长安社区2025年服务项目清单 */
  title: string;
  /** @example 2025 */
  year: number;
  communityId: string;
  streetId: string;
  /** RFC 3339. */
  submittedAt: string | null;
  /** RFC 3339; set once and kept after a withdrawal. */
  publishedAt: string | null;

  static of(list: ServiceList, caller: Actor | undefined): ServiceListSummaryView {
    const { id, version, state, kind, seriesId, edition, title, year, communityId, streetId } = list;
    const actions = listActions(caller, list);
    const submittedAt = list.submittedAt && formatInstant(list.submittedAt);
    const publishedAt = list.publishedAt && formatInstant(list.publishedAt);
    return {
      ...{ id, version, state, actions, kind, seriesId, edition, title, year },
      ...{ communityId, streetId, submittedAt, publishedAt },
    };
  }
}

/** An item as its list shows it. */
export class ListedItemView {
  id: string;
  /** @example 居家养老上门服务 */
  title: string;
  /** @example admitted */
  state: ServiceItemState;

  static of({ id, title, state }: ServiceItem): ListedItemView {
    return { id, title, state };
  }
}

/** A community's service list with its items. */
export class ServiceListView extends ServiceListSummaryView {
  /** In the order of drafting, which pointers such as `/items/0/procedure` count by. */
  items: ListedItemView[];
  /** Of earlier editions, going on under this one as they are. */
  goesOn: ListedItemView[];
  /** What to look at again, for the community and its street office; nothing of it hinders. */
  warnings: ViolationView[];

  static withItems({ list, items, goesOn, warnings }: ListPage, caller: Actor | undefined): ServiceListView {
    return Object.assign(ServiceListSummaryView.of(list, caller), {
      items: items.map((item) => ListedItemView.of(item)),
      goesOn: goesOn.map((item) => ListedItemView.of(item)),
      warnings: violationViews(warnings),
    });
  }
}

/** Service lists, newest first. */
export class ServiceListListView {
  items: ServiceListSummaryView[];
  next: string | null;
}
