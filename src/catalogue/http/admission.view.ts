import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { Admission } from '../data/admission.entity.js';
import type { Decision } from '../domain/admission-rules.js';

/** A street office's decision on one item. */
export class AdmissionView {
  id: string;
  version: number;
  itemId: string;
  communityId: string;
  streetId: string;
  /** @example admit */
  decision: Decision;
  /** Where the money is reserved; null for a refusal, and for what is only claimed. */
  fundId: string | null;
  /** The plan that splits the money, of whose funds `fundId` is the first; null when one fund pays. */
  planId: string | null;
  /** What stands behind the item: its ceiling; null for a refusal, and for what is only claimed. */
  amount: MoneyView | null;
  reason: string | null;
  /** RFC 3339. */
  decidedAt: string;

  static of(admission: Admission): AdmissionView {
    const { id, version, itemId, communityId, streetId, decision, fundId, planId, reason } = admission;
    const amount = MoneyView.orNull(admission.amountFen);
    const decidedAt = formatInstant(admission.createdAt);
    return {
      id,
      version,
      itemId,
      communityId,
      streetId,
      decision,
      fundId,
      planId,
      amount,
      reason,
      decidedAt,
    };
  }
}

/** Admissions, newest first. */
export class AdmissionListView {
  items: AdmissionView[];
  next: string | null;
}
