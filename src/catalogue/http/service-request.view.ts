import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { OpenedRequest } from '../data/service-requests.js';
import {
  type RequestChannel,
  type RequestClass,
  type RequestKind,
  isOverdue,
} from '../domain/service-request-rules.js';
import type { ServiceRequestState } from '../domain/service-request.lifecycle.js';
import { requestActions } from '../intake-policies.js';

/** A service request as community and street see it. */
export class ServiceRequestView {
  id: string;
  version: number;
  /** @example received */
  state: ServiceRequestState;
  /** Steps that this caller may take now. @example ["assign", "decline"] */
  actions: string[];
  /** @example service */
  kind: RequestKind;
  /** Null for an emergency. @example life */
  class: RequestClass | null;
  /** @example hotline */
  channel: RequestChannel;
  communityId: string;
  streetId: string;
  /** RFC 3339. */
  receivedAt: string;
  /** RFC 3339; calendar hours after the receipt. */
  dueAt: string;
  /** True from the moment at which its time has run out before it ended. */
  overdue: boolean;
  /** What is asked; null for overseers, and once it was erased. @example 楼道灯坏了三天 */
  text: string | null;
  /** In stars. @example 张* */
  contactName: string | null;
  /** In stars. @example 138****8000 */
  contactPhone: string | null;
  /** The account that handles it. */
  handlerId: string | null;
  /** What the person who asked is told. @example 已更换楼道灯 */
  answer: string | null;
  /** RFC 3339. */
  endedAt: string | null;

  static of({ row, text, name, phone }: OpenedRequest, caller: Actor, at: Date): ServiceRequestView {
    const { id, version, state, kind, requestClass, channel, communityId, streetId } = row;
    const { handlerId, answer, endedAt } = row;
    return {
      ...{ id, version, state, actions: requestActions(caller, row), kind, class: requestClass, channel },
      ...{ communityId, streetId, receivedAt: formatInstant(row.createdAt), dueAt: formatInstant(row.dueAt) },
      ...{ overdue: isOverdue(row, at), text, contactName: name, contactPhone: phone },
      ...{ handlerId, answer, endedAt: endedAt && formatInstant(endedAt) },
    };
  }
}

/** Service requests, newest first. */
export class ServiceRequestListView {
  items: ServiceRequestView[];
  next: string | null;
}

/** A request just taken in, with the code to be told to the resident: it is shown this once. */
export class EnteredRequestView {
  id: string;
  /** @example 7K2QFA-93MXN0-TB4W8C-Z1D6HV */
  trackingCode: string;
}

/** What a person without account gets: the code to ask with. */
export class TrackingReceiptView {
  /** Keep it: it is shown this once. @example 7K2QFA-93MXN0-TB4W8C-Z1D6HV */
  trackingCode: string;
}

/** The answer to a gateway. */
export class ShortMessageReceiptView {
  /** False when this message was taken in before. */
  taken: boolean;
  /** What to write back to the sender; null when it was taken in before. @example 已受理，查询码 7K2QFA-93MXN0-TB4W8C-Z1D6HV */
  reply: string | null;
}

/** What a tracking code shows: nothing that the person who asked has said. */
export class TrackedView {
  /** @example in-progress */
  state: string;
  /** Null until there is one. @example 已更换楼道灯 */
  answer: string | null;

  static of({ state, answer }: { readonly state: string; readonly answer: string | null }): TrackedView {
    return { state, answer };
  }
}

/** A community to choose in a form. */
export class FormCommunityView {
  id: string;
  /** @example 长安社区 */
  name: string;
}

/** A form to fill in: send it back with `form` before it stales. */
export class PublicFormView {
  /** Proof that the form was opened now. */
  form: string;
  /** RFC 3339. */
  expiresAt: string;
  communities: FormCommunityView[];
}

/** Who asked; null where nobody said, and once it was erased. */
export class RequesterView {
  /** @example 张某 */
  name: string | null;
  /** @example 13800138000 */
  phone: string | null;
}
