import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../../platform/index.js';
import { isBidder } from '../policies.js';
import type { Bid } from './bid.entity.js';
import { OfferRound } from './offer-round.entity.js';
import { Offer } from './offer.entity.js';

/** An offer with its round. */
export interface OfferInHand {
  readonly offer: Offer;
  readonly round: OfferRound;
}

/** Offers on these bids that a caller may see, round by round: sealed ones are there for their bidder alone. */
export async function offersOf(
  db: EntityManager,
  actor: Actor,
  bids: readonly Bid[],
): Promise<OfferInHand[]> {
  const own = new Set(bids.filter((bid) => isBidder(actor, bid)).map(({ id }) => id));
  return (await allOffers(db, bids)).filter(({ offer }) => own.has(offer.bidId) || offer.priceFen !== null);
}

/** Every offer on these bids, round by round. */
export async function allOffers(db: EntityManager, bids: readonly Bid[]): Promise<OfferInHand[]> {
  const offers = await db.findBy(Offer, { bidId: In(bids.map(({ id }) => id)) });
  const rounds = await db.findBy(OfferRound, { id: In(offers.map(({ roundId }) => roundId)) });
  const found = offers.flatMap((offer) => {
    const round = rounds.find(({ id }) => id === offer.roundId);
    return round ? [{ offer, round }] : [];
  });
  return found.sort((a, b) => a.round.number - b.round.number);
}
