import type { Tx } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { bidsInPlay } from './lots.js';
import { OfferRound } from './offer-round.entity.js';
import { Tender } from './tender.entity.js';

/** What the inboxes of those who take part say of a round of offers. */
export interface RoundNotice {
  readonly title: string;
  readonly tenderId: string;
  readonly number: number;
  readonly final: boolean;
  /** RFC 3339. */
  readonly until: string;
  readonly organizationIds: readonly string[];
}

/** Facts of a round for the inboxes of the bidders whose offers it takes. */
export async function roundNotice(tx: Tx, roundId: string): Promise<RoundNotice> {
  const { tenderId, number, final, dueAt } = await tx.findOneByOrFail(OfferRound, { id: roundId });
  const { title } = await tx.findOneByOrFail(Tender, { id: tenderId });
  const bids = await bidsInPlay(tx, tenderId, 'valid');
  const organizationIds = [...new Set(bids.map(({ organizationId }) => organizationId))];
  return { title, tenderId, number, final, until: formatInstant(dueAt), organizationIds };
}
