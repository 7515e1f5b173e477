import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { PlacedBid } from '../actions/place-bid.js';
import type { Bid } from '../data/bid.entity.js';
import { bidActions } from '../policies.js';

/** What the bidder gets in hand for a sealed bid. */
export class BidReceiptView {
  id: string;
  version: number;
  /** @example submitted */
  state: string;
  /** When the whole request had been received. */
  receivedAt: string;
  /** SHA-256 of the content `{"price":"468000.00","proposal":"…"}`, lower-case hex. */
  sha256: string;
  /** What will make the bid invalid unless it is replaced in time. */
  warnings: ViolationView[];

  static of({ bid, warnings }: PlacedBid): BidReceiptView {
    const { id, version, state, sha256 } = bid;
    return {
      id,
      version,
      state,
      sha256,
      receivedAt: formatInstant(bid.receivedAt),
      warnings: violationViews(warnings),
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
  offerReceivedAt: string | null;
  offerSha256: string | null;
  /** Null until the final offers are opened. */
  finalPrice: MoneyView | null;
  /** Why the bid is invalid. */
  invalidReasons: ViolationView[];
  reviewNote: string | null;

  static of(
    bid: Bid,
    actor: Actor,
    { takesBids, takesOffers }: { takesBids: boolean; takesOffers: boolean },
  ): BidView {
    const { id, version, state, tenderId, lotId, organizationId, sha256, proposal, offerSha256, reviewNote } =
      bid;
    return {
      ...{ id, version, state, tenderId, lotId, organizationId, sha256, proposal, offerSha256, reviewNote },
      actions: bidActions(actor, bid, takesBids, takesOffers),
      receivedAt: formatInstant(bid.receivedAt),
      price: MoneyView.orNull(bid.priceFen),
      offerReceivedAt: bid.offerReceivedAt && formatInstant(bid.offerReceivedAt),
      finalPrice: MoneyView.orNull(bid.finalPriceFen),
      invalidReasons: violationViews(bid.invalidReasons),
    };
  }
}

/** Bids, newest first. */
export class BidListView {
  items: BidView[];
  next: string | null;
}
