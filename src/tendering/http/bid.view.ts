import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { PlacedBid } from '../actions/place-bid.js';
import type { SentOffer } from '../actions/send-final-offer.js';
import type { BidInHand } from '../data/bids.js';
import type { AbnormalPriceTrigger } from '../domain/abnormal-price.js';
import type { BidDetails } from '../domain/bid-content.js';
import type { Answer } from '../domain/answers.js';
import type { Requirement } from '../domain/requirements.js';
import { AttachedFileView } from './bid-file.view.js';
import { bidActions } from '../policies.js';

/** What the bidder gets in hand for a sealed bid. */
export class BidReceiptView {
  id: string;
  version: number;
  /** @example submitted */
  state: string;
  actions: string[];
  /** When the whole request had been received. */
  receivedAt: string;
  /** SHA-256 of the content `{"price":"468000.00","proposal":"…","answers":[…],"files":[…],"salt":"…"}` without what it does not have, lower-case hex. */
  sha256: string;
  /** Keep it: with price and proposal it proves what was sent. Null on a withdrawal and a confirmation. */
  salt: string | null;
  /** What was sealed with it, with the hash of each. */
  files: AttachedFileView[];
  /** What will make the bid invalid unless it is replaced in time. */
  warnings: ViolationView[];

  static of({ bid, tender, salt, warnings, files }: PlacedBid, actor: Actor, at: Date): BidReceiptView {
    const { id, version, state, sha256 } = bid;
    return {
      id,
      version,
      state,
      actions: bidActions(actor, bid, tender, at),
      sha256,
      salt,
      receivedAt: formatInstant(bid.receivedAt),
      files: files.map((file) => AttachedFileView.of(file)),
      warnings: violationViews(warnings),
    };
  }
}

/** What the bidder gets in hand for a sealed final offer. */
export class FinalOfferReceiptView {
  id: string;
  version: number;
  bidId: string;
  /** When the whole request had been received. */
  receivedAt: string;
  /** SHA-256 of the content `{"price":"468000.00","salt":"…"}`, lower-case hex. */
  sha256: string;
  /** Keep it: with the price it proves what was sent. */
  salt: string;
  /** What will make the bid invalid unless the offer is replaced in time. */
  warnings: ViolationView[];

  static of({ offer, salt, warnings }: SentOffer): FinalOfferReceiptView {
    const { id, version, bidId, sha256 } = offer;
    return {
      ...{ id, version, bidId, sha256, salt },
      receivedAt: formatInstant(offer.receivedAt),
      warnings: violationViews(warnings),
    };
  }
}

/** One trigger that an abnormally low price set off. */
export class AbnormalPriceView {
  /** `average`, `secondLowest` or `ceiling`. */
  trigger: string;
  /** Share of the reference below which the review starts. @example 0.50 */
  rate: string;
  /** Yuan. */
  reference: string;
  /** Yuan; the price is below it. */
  limit: string;
  /** @example 财库〔2026〕2号 */
  rule: string;

  static of({ trigger, rate, reference, limit, rule }: AbnormalPriceTrigger): AbnormalPriceView {
    return { trigger, rate, reference, limit, rule };
  }
}

/** What a bid says to one requirement, beside what was asked. */
export class AnswerView {
  /** Code of the requirement. */
  requirement: string;
  title: string;
  /** `substantive`, `scored` or `other`. */
  kind: string;
  /** Code of the criterion under which it is judged. */
  factor?: string;
  /** `meets`, `deviates` or `better`. */
  response: string;
  text: string;
  /** Ids of files of the bid. */
  evidence: string[];

  static of(
    { requirement: code, response, text, evidence = [] }: Answer,
    asked: readonly Requirement[],
  ): AnswerView {
    const found = asked.find((each) => each.code === code);
    const { title = code, kind = 'other', factor } = found ?? {};
    return { requirement: code, title, kind, factor, response, text, evidence: [...evidence] };
  }
}

/** A member of the consortium that bids, with its part of the work. */
export class BidMemberView {
  organizationId: string;
  /** Percent of the amount, decimal text. @example 60 */
  share: string;
}

/** The consortium (联合体) that bids. */
export class BidConsortiumView {
  /** Signs for all. */
  leadId: string;
  members: BidMemberView[];
  agreement: AttachedFileView;
  /** The lower evaluation grade of its members counts (政府采购法实施条例 art. 22); null where none has one. @example 3A */
  grade: string | null;

  static of({ consortium, grade = null }: BidDetails): BidConsortiumView | null {
    if (!consortium) return null;
    const { lead, members, agreement } = consortium;
    return {
      leadId: lead,
      members: members.map(({ organization, share }) => ({ organizationId: organization, share })),
      agreement: AttachedFileView.of(agreement),
      grade,
    };
  }
}

/** A bid as its bidder sees it, and after the opening those who judge and oversee. */
export class BidView {
  id: string;
  version: number;
  /** @example opened */
  state: string;
  actions: string[];
  tenderId: string;
  lotId: string;
  organizationId: string;
  receivedAt: string;
  sha256: string;
  /** Null until the opening, but for the bidder's own receipt. */
  price: MoneyView | null;
  proposal: string | null;
  /** To the requirements; empty until the opening. */
  answers: AnswerView[];
  /** Null until the opening, and where the bidder bids alone. */
  consortium: BidConsortiumView | null;
  /** Everything attached, evidence included; empty until the opening. */
  files: AttachedFileView[];
  /** When the caller's own final offer had been received. */
  offerReceivedAt: string | null;
  /** The tender was amended since: confirm or replace the bid before the deadline, or it is not opened. */
  needsConfirmation: boolean;
  /** Of the caller's own final offer. */
  offerSha256: string | null;
  /** Null until the final offers are opened. */
  finalPrice: MoneyView | null;
  /** What set off a review of an abnormally low price. */
  abnormalPrice: AbnormalPriceView[];
  /** Until then nothing is decided on the price, unless it is explained; RFC 3339, null where none is under review. */
  explainUntil: string | null;
  /** What the bidder said to it. */
  priceExplanation: string | null;
  /** What that review decided; null while it has not, or where there is none. */
  priceAccepted: boolean | null;
  priceNote: string | null;
  /** Why the bid is invalid. */
  invalidReasons: ViolationView[];
  reviewNote: string | null;

  static of({ bid, tender, offer, explanation }: BidInHand, actor: Actor, at: Date): BidView {
    const { id, version, state, tenderId, lotId, organizationId, sha256, proposal } = bid;
    const { reviewNote, abnormalPrice, priceAccepted, priceNote } = bid;
    return {
      ...{ id, version, state, tenderId, lotId, organizationId, sha256, proposal },
      ...{ reviewNote, priceAccepted, priceNote },
      actions: bidActions(actor, bid, tender, at),
      receivedAt: formatInstant(bid.receivedAt),
      price: MoneyView.orNull(bid.priceFen),
      answers: (bid.details?.answers ?? []).map((answer) => AnswerView.of(answer, tender.requirements)),
      consortium: bid.details && BidConsortiumView.of(bid.details),
      files: (bid.details?.files ?? []).map((file) => AttachedFileView.of(file)),
      needsConfirmation: state === 'submitted' && bid.confirmedAmendment < tender.termsAmendment,
      offerReceivedAt: offer && formatInstant(offer.receivedAt),
      offerSha256: offer && offer.sha256,
      finalPrice: MoneyView.orNull(bid.finalPriceFen),
      abnormalPrice: abnormalPrice?.triggers.map((trigger) => AbnormalPriceView.of(trigger)) ?? [],
      explainUntil: bid.explainUntil && formatInstant(bid.explainUntil),
      priceExplanation: explanation && explanation.explanation,
      invalidReasons: violationViews(bid.invalidReasons),
    };
  }
}

/** Bids, newest first. */
export class BidListView {
  items: BidView[];
  next: string | null;
}
