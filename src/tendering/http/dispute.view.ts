import type { Actor } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Challenge } from '../data/challenge.entity.js';
import type { Complaint } from '../data/complaint.entity.js';
import { challengeActions, complaintActions } from '../dispute-policies.js';
import { UNFOUNDED_LIMIT } from '../domain/dispute-rules.js';

/** A challenge (质疑) with its clocks. */
export class ChallengeView {
  id: string;
  version: number;
  /** @example submitted */
  state: string;
  /** @example ["withdraw"] */
  actions: string[];
  tenderId: string;
  /** The lot that it is about; null for all of the tender. */
  lotId: string | null;
  organizationId: string;
  /** @example result */
  stage: string;
  matters: string;
  claims: string;
  basis: string;
  /** @example 2025-03-20 */
  receivedOn: Day;
  /** Last day for the reply. @example 2025-03-31 */
  replyBy: Day;
  /** The buyer's assessment; null while there is none. */
  mayAffectResult: boolean | null;
  /** @example dismissed */
  outcome: string | null;
  reply: string | null;
  /** @example none */
  effect: string | null;
  repliedOn: Day | null;
  /** Last day for a complaint. */
  complaintBy: Day | null;

  static of(row: Challenge, actor: Actor): ChallengeView {
    const { id, version, state, tenderId, lotId, organizationId, stage, matters, claims, basis } = row;
    const { receivedOn, replyBy, mayAffectResult, outcome, reply, effect, repliedOn, complaintBy } = row;
    return {
      ...{ id, version, state, tenderId, lotId, organizationId, stage, matters, claims, basis },
      ...{ receivedOn, replyBy, mayAffectResult, outcome, reply, effect, repliedOn, complaintBy },
      actions: challengeActions(actor, row),
    };
  }
}

/** Challenges, newest first. */
export class ChallengeListView {
  items: ChallengeView[];
  next: string | null;
}

/** A complaint (投诉) with its clocks. */
export class ComplaintView {
  id: string;
  version: number;
  /** @example accepted */
  state: string;
  /** @example ["decide"] */
  actions: string[];
  challengeId: string;
  tenderId: string;
  /** The lot that it is about; null for all of the tender. */
  lotId: string | null;
  organizationId: string;
  matters: string;
  claims: string;
  /** @example 2025-04-01 */
  receivedOn: Day;
  /** Last day for the review. */
  reviewBy: Day;
  /** Last day for sending copies to the parties. */
  copiesBy: Day;
  /** Last day for the decision. */
  decideBy: Day;
  /** Why it was returned or rejected. */
  note: string | null;
  /** Last day for a correction. */
  correctBy: Day | null;
  mayAffectResult: boolean | null;
  /** @example upheld */
  outcome: string | null;
  decision: string | null;
  /** @example next-candidate */
  effect: string | null;
  /** 虚假、恶意投诉 */
  badFaith: boolean | null;
  decidedOn: Day | null;
  /** This supplier's complaints within twelve months that found nothing. */
  unfounded: number;
  /** Three or more of them put it on record (94号令 art. 37). */
  onRecord: boolean;

  static of(row: Complaint, actor: Actor, unfounded: number): ComplaintView {
    const { id, version, state, challengeId, tenderId, lotId, organizationId, matters, claims } = row;
    const { receivedOn, reviewBy, copiesBy, decideBy, note, correctBy, mayAffectResult } = row;
    const { outcome, decision, effect, badFaith, decidedOn } = row;
    return {
      ...{ id, version, state, challengeId, tenderId, lotId, organizationId, matters, claims },
      ...{ receivedOn, reviewBy, copiesBy, decideBy, note, correctBy, mayAffectResult },
      ...{ outcome, decision, effect, badFaith, decidedOn, unfounded },
      onRecord: unfounded >= UNFOUNDED_LIMIT || badFaith === true,
      actions: complaintActions(actor, row),
    };
  }
}

/** Complaints, newest first. */
export class ComplaintListView {
  items: ComplaintView[];
  next: string | null;
}
