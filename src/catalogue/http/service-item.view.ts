import { type Actor, MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ServiceClass, ServiceItem } from '../data/service-item.entity.js';
import type { ServiceItemState } from '../domain/service-item.lifecycle.js';
import { itemActions } from '../policies.js';

/** A service item. Only a draft has gaps (null), apart from `standard`. */
export class ServiceItemView {
  id: string;
  version: number;
  /** @example published */
  state: ServiceItemState;
  /** Steps that this caller may take now; `admit` and `refuse` by an admission, `tender` by a tender. @example ["withdraw"] */
  actions: string[];
  listId: string;
  communityId: string;
  streetId: string;
  /** @example 居家养老上门服务 */
  title: string;
  /** @example ELD */
  category: string | null;
  /** @example welfare */
  serviceClass: ServiceClass | null;
  /** Decimal text. @example "4800" */
  quantity: string | null;
  /** @example 人次 */
  unit: string | null;
  /** @example 每周2次 */
  frequency: string | null;
  /** For whom. */
  beneficiaries: string | null;
  /** @example 100 */
  beneficiaryCount: number | null;
  /** 办理条件 */
  conditions: string | null;
  /** 工作程序 */
  procedure: string | null;
  /** 办结时限, calendar days. @example 3 */
  timeLimitDays: number | null;
  /** 服务责任 */
  responsibleParty: string | null;
  /** 应急预案 */
  emergencyPlan: string | null;
  /** 服务标准 */
  standard: string | null;
  /** Highest price. */
  ceiling: MoneyView | null;
  /** RFC 3339. */
  submittedAt: string | null;
  /** RFC 3339; set once and kept after a withdrawal. */
  publishedAt: string | null;

  static of(item: ServiceItem, caller: Actor | undefined): ServiceItemView {
    return {
      id: item.id,
      version: item.version,
      state: item.state,
      actions: itemActions(caller, item),
      listId: item.listId,
      communityId: item.communityId,
      streetId: item.streetId,
      title: item.title,
      category: item.category,
      serviceClass: item.serviceClass,
      quantity: item.quantity,
      unit: item.unit,
      frequency: item.frequency,
      beneficiaries: item.beneficiaries,
      beneficiaryCount: item.beneficiaryCount,
      conditions: item.conditions,
      procedure: item.procedure,
      timeLimitDays: item.timeLimitDays,
      responsibleParty: item.responsibleParty,
      emergencyPlan: item.emergencyPlan,
      standard: item.standard,
      ceiling: MoneyView.orNull(item.ceilingFen),
      submittedAt: item.submittedAt && formatInstant(item.submittedAt),
      publishedAt: item.publishedAt && formatInstant(item.publishedAt),
    };
  }
}

/** Service items, newest first. */
export class ServiceItemListView {
  items: ServiceItemView[];
  next: string | null;
}
