import type { Standing } from '../data/groundwork.js';

/** On what a tender was published. */
export class TenderGroundworkView {
  /** The public procurement intention. */
  intentionId: string | null;
  /** Why the purchase could not be foreseen and had no intention in time. */
  unforeseeableReason: string | null;
  /** The consultation of residents that supported the item. */
  consultationId: string | null;
  /** For the buyer and the overseers to read. */
  surveyId: string | null;
  /** For the buyer and the overseers to read. */
  planId: string | null;

  static of(standing: Standing): TenderGroundworkView {
    const { intentionId, unforeseeableReason, consultationId, surveyId, planId } = standing;
    return { intentionId, unforeseeableReason, consultationId, surveyId, planId };
  }
}
