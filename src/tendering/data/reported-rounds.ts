import type { Tx } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import type { ReportedRound } from '../domain/evaluation-report.js';
import type { Bid } from './bid.entity.js';
import { OfferRound } from './offer-round.entity.js';
import { allOffers } from './offers-in-hand.js';

/** The rounds of offers for the report, with what came in; an offer that was never opened stays sealed. */
export async function reportedRounds(
  tx: Tx,
  tenderId: string,
  bids: readonly Bid[],
): Promise<ReportedRound[]> {
  const rounds = await tx.find(OfferRound, { where: { tenderId }, order: { number: 'ASC' } });
  const offers = await allOffers(tx, bids);
  return rounds.map(({ id, number, final, dueAt, openedAt, changes }) => ({
    ...{ number, final, changes },
    dueAt: formatInstant(dueAt),
    openedAt: openedAt && formatInstant(openedAt),
    offers: offers.flatMap(({ offer, round }) =>
      round.id === id && offer.priceFen !== null
        ? [{ bidId: offer.bidId, price: formatYuan(offer.priceFen) }]
        : [],
    ),
  }));
}
