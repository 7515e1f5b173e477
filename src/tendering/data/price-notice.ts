import type { Tx } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { Bid } from './bid.entity.js';
import { titleWithLot } from './lots.js';
import { Tender } from './tender.entity.js';

/** What a bidder's inbox says of its low price. */
export interface PriceNotice {
  readonly title: string;
  readonly organizationId: string;
  readonly tenderId: string;
  /** RFC 3339. */
  readonly until: string;
}

/** Facts of a price under review for its bidder's inbox. */
export async function priceNotice(tx: Tx, bidId: string): Promise<PriceNotice> {
  const { organizationId, tenderId, lotId, explainUntil } = await tx.findOneByOrFail(Bid, { id: bidId });
  const title = await titleWithLot(tx, await tx.findOneByOrFail(Tender, { id: tenderId }), lotId);
  return { title, organizationId, tenderId, until: explainUntil ? formatInstant(explainUntil) : '' };
}
