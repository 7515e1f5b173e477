import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { type Day, formatInstant } from '../../shared/days.js';
import type { ServiceClass, ServiceItem } from '../data/service-item.entity.js';
import type { NegativeAnswer, NegativePoint } from '../domain/negative-list.js';
import type { MultiYearReasons } from '../domain/item-term.js';
import type { Violation } from '../../shared/violation.js';
import type { ServiceItemState } from '../domain/service-item.lifecycle.js';
import type { ListKind } from '../domain/service-list.lifecycle.js';
import { itemActions } from '../policies.js';

/** Where residents find a service. */
export class ServicePointView {
  address: string;
  /** On foot from the farthest homes. @example 8 */
  walkingMinutes: number;

  static of({ servicePointAddress, walkingMinutes }: ServiceItem): ServicePointView | null {
    if (servicePointAddress === null || walkingMinutes === null) return null;
    return { address: servicePointAddress, walkingMinutes };
  }
}

/** Why each condition of a term beyond one year is met (102号令 art. 24). */
export class MultiYearView {
  /** 服务内容固定 */
  contentFixed: string;
  /** 连续性强 */
  continuous: string;
  /** 经费来源稳定 */
  fundsStable: string;
  /** 价格变化幅度小 */
  priceSteady: string;

  static of({ contentFixed, continuous, fundsStable, priceSteady }: MultiYearReasons): MultiYearView {
    return { contentFixed, continuous, fundsStable, priceSteady };
  }
}

/** The answer to one point of the negative list. */
export class NegativeAnswerView {
  /** @example hiring */
  point: NegativePoint;
  /** True when the item falls under the point. */
  applies: boolean;
  /** Why it does or does not. */
  reason: string;

  static of({ point, applies, reason }: NegativeAnswer): NegativeAnswerView {
    return { point, applies, reason };
  }
}

/** A service item. Only a draft has gaps (null), apart from `servicePoint` and `multiYear`. */
export class ServiceItemView {
  id: string;
  version: number;
  /** @example published */
  state: ServiceItemState;
  /** Steps that this caller may take now; `admit` and `refuse` by an admission, `tender` by a tender. @example ["withdraw"] */
  actions: string[];
  listId: string;
  /** `claim`: only claimed, without money. @example project */
  kind: ListKind;
  /** The item of an earlier edition whose place it takes; null for a new one. */
  revisesId: string | null;
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
  /** The standard as a document. */
  standardFileId: string | null;
  /** Highest price. */
  ceiling: MoneyView | null;
  /** The community's own committee may bid. */
  ownerMayBid: boolean;
  /** 服务地点 */
  place: string | null;
  /** The point of the 10-minute circle. */
  servicePoint: ServicePointView | null;
  /** 服务期限, months. @example 12 */
  termMonths: number | null;
  /** Only for a term beyond one year. */
  multiYear: MultiYearView | null;
  /** 经费安排 */
  fundingPlan: string | null;
  /** Code of the guide catalogue. @example SHILI01 */
  guideCode: string | null;
  /** Answers to the points of 102号令 art. 10. */
  negativeList: NegativeAnswerView[] | null;
  /** What to look at again, for the community and its street office; nothing of it hinders. */
  warnings: ViolationView[];
  /** RFC 3339. */
  submittedAt: string | null;
  /** Last day for the street's decision. */
  decideBy: Day | null;
  /** RFC 3339; set once and kept after a withdrawal. */
  publishedAt: string | null;

  static of(
    item: ServiceItem,
    caller: Actor | undefined,
    warnings: readonly Violation[] = [],
  ): ServiceItemView {
    return {
      id: item.id,
      version: item.version,
      state: item.state,
      actions: itemActions(caller, item),
      listId: item.listId,
      kind: item.kind,
      revisesId: item.revisesId,
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
      standardFileId: item.standardFileId,
      ceiling: MoneyView.orNull(item.ceilingFen),
      ownerMayBid: item.ownerMayBid,
      place: item.place,
      servicePoint: ServicePointView.of(item),
      termMonths: item.termMonths,
      multiYear: item.multiYear && MultiYearView.of(item.multiYear),
      fundingPlan: item.fundingPlan,
      guideCode: item.guideCode,
      negativeList: item.negativeList && item.negativeList.map((answer) => NegativeAnswerView.of(answer)),
      warnings: violationViews(warnings),
      submittedAt: item.submittedAt && formatInstant(item.submittedAt),
      decideBy: item.decideBy,
      publishedAt: item.publishedAt && formatInstant(item.publishedAt),
    };
  }
}

/** Service items, newest first. */
export class ServiceItemListView {
  items: ServiceItemView[];
  next: string | null;
}
