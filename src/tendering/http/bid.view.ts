import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { PlacedBid } from '../actions/place-bid.js';
import type { SentOffer } from '../actions/send-offer.js';
import type { BidInHand } from '../data/bids.js';
import type { OfferInHand } from '../data/offers-in-hand.js';
import type { AbnormalPriceTrigger } from '../domain/abnormal-price.js';
import type { BidDetails } from '../domain/bid-content.js';
import type { Answer } from '../domain/answers.js';
import type { Requirement } from '../domain/requirements.js';
import { AttachedFileView } from './bid-file.view.js';
import { WrittenPriceView } from './written-price.view.js';
import { bidActions } from '../policies.js';

/** What the bidder gets in hand for a sealed bid. */
export class BidReceiptView {
  id: string;
  version: number;
  /** @example submitted */
  state: string;
  actions: string[];
  /** Number of the lot that it is for. @example 1 */
  lot: number;
  lotTitle: string;
  /** When the whole request had been received. */
  receivedAt: string;
  /** SHA-256 of the content `{"price":"468000.00","priceInWords":"…","proposal":"…","answers":[…],"consortium":{…},"files":[…],"salt":"…"}` without what it does not have, lower-case hex. */
  sha256: string;
  /** Keep it: with price and proposal it proves what was sent. Null on a withdrawal and a confirmation. */
  salt: string | null;
  /** SHA-256 of `{"price":"468000.00","priceInWords":"…","salt":"…"}` with the price's own salt; null where the price lies in the one envelope. */
  priceSha256: string | null;
  priceSalt: string | null;
  /** What was sealed with it, with the hash of each. */
  files: AttachedFileView[];
  /** What will make the bid invalid unless it is replaced in time. */
  warnings: ViolationView[];

  static of(placed: PlacedBid, actor: Actor, at: Date): BidReceiptView {
    const { bid, tender, lot, salt, priceSalt, warnings, files } = placed;
    const { id, version, state, sha256, priceSha256 } = bid;
    return {
      priceSha256,
      priceSalt,
      id,
      version,
      state,
      actions: bidActions(actor, bid, { tender, lot }, at),
      ...{ lot: lot.number, lotTitle: lot.title },
      sha256,
      salt,
      receivedAt: formatInstant(bid.receivedAt),
      files: files.map((file) => AttachedFileView.of(file)),
      warnings: violationViews(warnings),
    };
  }
}

/** What the bidder gets in hand for a sealed offer. */
export class OfferReceiptView {
  id: string;
  version: number;
  bidId: string;
  /** 1, 2, 3 … */
  round: number;
  /** No round follows it. */
  final: boolean;
  /** When the whole request had been received. */
  receivedAt: string;
  /** SHA-256 of the content `{"price":"468000.00","priceInWords":"…","salt":"…"}` without what it does not have, lower-case hex. */
  sha256: string;
  /** Keep it: with the price it proves what was sent. */
  salt: string;
  /** What will make the bid invalid unless the offer is replaced in time. */
  warnings: ViolationView[];

  static of({ offer, round: { number: round, final }, salt, warnings }: SentOffer): OfferReceiptView {
    const { id, version, bidId, sha256 } = offer;
    return {
      ...{ id, version, bidId, round, final, sha256, salt },
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

/** An offer of one round. */
export class OfferView {
  /** 1, 2, 3 … */
  round: number;
  /** 最后报价 */
  final: boolean;
  receivedAt: string;
  sha256: string;
  /** Null until its round is opened. */
  price: MoneyView | null;
  /** Where words stood beside its figures. */
  priceAsWritten: WrittenPriceView | null;

  static of({ offer, round }: OfferInHand): OfferView {
    return {
      ...{ round: round.number, final: round.final, sha256: offer.sha256 },
      receivedAt: formatInstant(offer.receivedAt),
      price: MoneyView.orNull(offer.priceFen),
      priceAsWritten: WrittenPriceView.orNull(offer.priceWritten),
    };
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
  /** Number of the lot that it is for. @example 1 */
  lot: number;
  lotTitle: string;
  organizationId: string;
  receivedAt: string;
  sha256: string;
  /** Of the price, where it is sealed apart. */
  priceSha256: string | null;
  /** Null until the opening, but for the bidder's own receipt. */
  price: MoneyView | null;
  /** Where words stood beside its figures: both, and which of them count. */
  priceAsWritten: WrittenPriceView | null;
  proposal: string | null;
  /** To the requirements; empty until the opening. */
  answers: AnswerView[];
  /** Null until the opening, and where the bidder bids alone. */
  consortium: BidConsortiumView | null;
  /** Everything attached, evidence included; empty until the opening. */
  files: AttachedFileView[];
  /** Round by round: all of the caller's own; of others those of opened rounds. */
  offers: OfferView[];
  /** What the bid stands at: the last offer that was opened, or the first price; null until the opening. */
  standingPrice: MoneyView | null;
  /** The tender was amended since: confirm or replace the bid before the deadline, or it is not opened. */
  needsConfirmation: boolean;
  /** Null until the final offers are opened. */
  finalPrice: MoneyView | null;
  /** Its price is, or was, under review as too low. */
  priceReviewed: boolean;
  /** What set that off; empty where the panel did. */
  abnormalPrice: AbnormalPriceView[];
  /** What that review decided; null while it has not, or where there is none. */
  priceAccepted: boolean | null;
  priceNote: string | null;
  /** Why the bid is invalid. */
  invalidReasons: ViolationView[];
  reviewNote: string | null;

  static of({ bid, tender, lot, offers }: BidInHand, actor: Actor, at: Date): BidView {
    const { id, version, state, tenderId, lotId, organizationId, sha256, proposal } = bid;
    const { reviewNote, abnormalPrice, priceAccepted, priceNote } = bid;
    return {
      ...{ id, version, state, tenderId, lotId, organizationId, sha256, proposal },
      ...{ reviewNote, priceAccepted, priceNote, priceSha256: bid.priceSha256 },
      actions: bidActions(
        ...([actor, bid, { tender, lot }, at] as const),
        offers.some(({ round }) => round.final),
      ),
      ...{ lot: lot.number, lotTitle: lot.title },
      receivedAt: formatInstant(bid.receivedAt),
      price: MoneyView.orNull(bid.priceFen),
      priceAsWritten: WrittenPriceView.orNull(bid.priceWritten),
      answers: (bid.details?.answers ?? []).map((answer) => AnswerView.of(answer, tender.requirements)),
      consortium: bid.details && BidConsortiumView.of(bid.details),
      files: (bid.details?.files ?? []).map((file) => AttachedFileView.of(file)),
      needsConfirmation: state === 'submitted' && bid.confirmedAmendment < tender.termsAmendment,
      offers: offers.map((offer) => OfferView.of(offer)),
      standingPrice: MoneyView.orNull(standingPrice(bid.priceFen, offers)),
      finalPrice: MoneyView.orNull(bid.finalPriceFen),
      priceReviewed: abnormalPrice !== null,
      abnormalPrice: abnormalPrice?.triggers.map((trigger) => AbnormalPriceView.of(trigger)) ?? [],
      invalidReasons: violationViews(bid.invalidReasons),
    };
  }
}

function standingPrice(first: Fen | null, offers: readonly OfferInHand[]): Fen | null {
  const opened = offers.flatMap(({ offer }) => (offer.priceFen === null ? [] : [offer.priceFen]));
  return opened.at(-1) ?? first;
}

/** Bids, newest first. */
export class BidListView {
  items: BidView[];
  next: string | null;
}
