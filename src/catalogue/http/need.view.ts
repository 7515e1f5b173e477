import { type Actor, type KeyRing, openPersonal } from '../../platform/index.js';
import { type Day, formatInstant } from '../../shared/days.js';
import { toDecimal } from '../../shared/exact.js';
import { maskName, maskPhone } from '../../shared/masking.js';
import type { Need } from '../data/need.entity.js';
import { type PriorityLine, type PriorityPart, priorityTotal } from '../domain/need-priority.js';
import type { NeedGroup, NeedSource } from '../domain/need-rules.js';
import type { NeedState } from '../domain/need.lifecycle.js';
import { needActions, seesReporter } from '../need-policies.js';

/** One part of a priority: `input` of `full`, times `weight`. */
export class PriorityPartView {
  /** @example urgency */
  part: PriorityPart;
  /** @example 3 */
  input: number;
  /** From here on the part has all its points. @example 4 */
  full: number;
  /** @example 30 */
  weight: number;
  /** Two decimals. @example "22.50" */
  points: string;
}

/** How many of a group of people. */
export class GroupCountView {
  /** @example elderly-alone */
  group: NeedGroup;
  /** @example 12 */
  count: number;
}

/** A need. The contact of its reporter is in stars, and only for those who work on it. */
export class NeedView {
  id: string;
  version: number;
  /** @example verified */
  state: NeedState;
  /** Steps that this caller may take now. @example ["adopt", "pass-on", "not-adopt", "merge"] */
  actions: string[];
  /** @example grid-worker */
  source: NeedSource;
  communityId: string;
  streetId: string;
  grid: string | null;
  /** @example 社区助餐点 */
  title: string;
  description: string;
  /** @example ELD */
  category: string;
  groups: GroupCountView[];
  /** @example 40 */
  beneficiaryCount: number;
  /** 1 can wait … 5 presses. @example 4 */
  urgency: number;
  /** @example 2025-02-28 */
  meetingOn: Day | null;
  evidenceLinks: string[];
  /** The need into which this one was merged. */
  survivorId: string | null;
  /** Points of today, two decimals: the sum of the parts. @example "46.72" */
  priority: string;
  priorityParts: PriorityPartView[];
  /** In stars; null for the public. @example 张* */
  reporterName: string | null;
  /** In stars; null for the public. @example 138****8000 */
  reporterPhone: string | null;
  answer: string | null;
  /** Why it was not adopted. */
  reason: string | null;
  /** RFC 3339. */
  registeredAt: string;
  /** RFC 3339. */
  decidedAt: string | null;

  static of(need: Need, lines: readonly PriorityLine[], caller: Actor | undefined, keys: KeyRing): NeedView {
    const { id, version, state, source, communityId, streetId, grid, title, description } = need;
    const { category, beneficiaryCount, urgency, meetingOn, evidenceLinks, survivorId, answer, reason } =
      need;
    const seen = seesReporter(caller, need);
    const name = seen ? openPersonal(keys, need, 'nameSealed') : null;
    const phone = seen ? openPersonal(keys, need, 'phoneSealed') : null;
    return {
      ...{ id, version, state, actions: needActions(caller, need), source, communityId, streetId, grid },
      ...{ title, description, category, beneficiaryCount, urgency, meetingOn, evidenceLinks, survivorId },
      groups: need.groups.map(({ group, count }) => ({ group, count })),
      priority: toDecimal(priorityTotal(lines), 2),
      priorityParts: lines.map(({ part, input, full, weight, points }) => {
        return { part, input, full, weight, points: toDecimal(points, 2) };
      }),
      ...{ reporterName: name && maskName(name), reporterPhone: phone && maskPhone(phone), answer, reason },
      registeredAt: formatInstant(need.createdAt),
      decidedAt: need.decidedAt && formatInstant(need.decidedAt),
    };
  }
}

/** Needs, newest or most pressing first. */
export class NeedListView {
  items: NeedView[];
  next: string | null;
}

/** A need that says nearly the same. */
export class SimilarNeedView {
  id: string;
  title: string;
  /** @example verified */
  state: NeedState;
  communityId: string;
  /** 0 to 1, two decimals. @example "0.62" */
  similarity: string;
}

/** Needs that say nearly the same, the nearest first. */
export class SimilarNeedListView {
  items: SimilarNeedView[];
  next: string | null;
}

/** A need just registered. */
export class RegisteredNeedView {
  id: string;
  /** To be told to the reporter; shown this once. @example 7K2QFA-93MXN0-TB4W8C-Z1D6HV */
  trackingCode: string;
  /** Needs that say nearly the same: to be merged, perhaps. */
  similar: SimilarNeedView[];
}

/** The needs that an item answers. */
export class ItemNeedsView {
  needIds: string[];
}
