import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { claimActions } from '../claim-policies.js';
import type { ClaimAssessment } from '../data/claim-assessment.entity.js';
import type { ClaimProgress } from '../data/claim-progress.entity.js';
import type { Claim } from '../data/claim.entity.js';
import type { PublicCommendation } from '../data/claims.js';
import type { ServiceOffer } from '../data/service-offer.entity.js';
import type { ClaimRating, OfferRule } from '../domain/claim-rules.js';
import type { ClaimState } from '../domain/claim.lifecycle.js';

/** An offer of an item for claiming; how far it has come the item's state says. */
export class ServiceOfferView {
  id: string;
  version: number;
  itemId: string;
  communityId: string;
  rule: OfferRule;
  /** How many units may claim the item. */
  places: number;
  /** Last day for claims, inclusive. */
  until: string;
  /** RFC 3339; null while it goes on. */
  endedAt: string | null;

  static of(row: ServiceOffer): ServiceOfferView {
    const { id, version, itemId, communityId, rule, places, until, endedAt } = row;
    return {
      ...{ id, version, itemId, communityId, rule, places, until },
      endedAt: endedAt && formatInstant(endedAt),
    };
  }
}

/** Offers, newest first. */
export class ServiceOfferListView {
  items: ServiceOfferView[];
  next: string | null;
}

/** A unit's claim of an item. */
export class ClaimView {
  id: string;
  version: number;
  state: ClaimState;
  /** The steps that this caller may take now. */
  actions: string[];
  offerId: string;
  itemId: string;
  communityId: string;
  streetId: string;
  claimantId: string;
  plan: string;
  validFrom: string;
  /** Last day, inclusive. */
  validTo: string;
  contactFunction: string;
  /** Why it was last decided, returned or given back. */
  reason: string | null;

  static of(row: Claim, caller: Actor): ClaimView {
    const { id, version, state, offerId, itemId, communityId, streetId, claimantId } = row;
    const { plan, validFrom, validTo, contactFunction, reason } = row;
    return {
      ...{ id, version, state, actions: claimActions(caller, row), offerId, itemId, communityId },
      ...{ streetId, claimantId, plan, validFrom, validTo, contactFunction, reason },
    };
  }
}

/** Claims, newest first. */
export class ClaimListView {
  items: ClaimView[];
  next: string | null;
}

/** What was done for a claim. */
export class ClaimProgressView {
  id: string;
  text: string;
  evidenceFileIds: string[];
  /** RFC 3339. */
  recordedAt: string;

  static of({ id, text, evidenceFileIds, createdAt }: ClaimProgress): ClaimProgressView {
    return { id, text, evidenceFileIds, recordedAt: formatInstant(createdAt) };
  }
}

/** Progress, newest first. */
export class ClaimProgressListView {
  items: ClaimProgressView[];
  next: string | null;
}

/** How a claim went when the community looked. */
export class ClaimAssessmentView {
  id: string;
  assessedOn: string;
  rating: ClaimRating;
  finding: string;

  static of({ id, assessedOn, rating, finding }: ClaimAssessment): ClaimAssessmentView {
    return { id, assessedOn, rating, finding };
  }
}

/** Assessments, newest first. */
export class ClaimAssessmentListView {
  items: ClaimAssessmentView[];
  next: string | null;
}

/** A commendation; names units, never a person. */
export class CommendationView {
  id: string;
  claimantName: string;
  itemId: string;
  itemTitle: string;
  communityName: string;
  reason: string;
  /** An example for others (典型). */
  exemplary: boolean;
  /** RFC 3339. */
  commendedAt: string;

  static of(row: PublicCommendation): CommendationView {
    const { id, claimantName, itemId, itemTitle, communityName, reason, exemplary, createdAt } = row;
    return {
      ...{ id, claimantName, itemId, itemTitle, communityName, reason, exemplary },
      commendedAt: formatInstant(createdAt),
    };
  }
}

/** Commendations, newest first. */
export class CommendationListView {
  items: CommendationView[];
  next: string | null;
}
