import type { Tx } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { QueryKind } from '../domain/bid-queries.js';
import { BidQuery } from './bid-query.entity.js';
import { Bid } from './bid.entity.js';
import { titleWithLot } from './lots.js';
import { Tender } from './tender.entity.js';

/** What inboxes say of a question to a bidder. */
export interface QueryNotice {
  readonly title: string;
  readonly kind: QueryKind;
  readonly organizationId: string;
  readonly tenderId: string;
  /** RFC 3339. */
  readonly until: string;
  /** Account of who asked; null where a price set it off. */
  readonly askedBy: string | null;
}

/** Facts of a question for the inboxes of its bidder and of who asked. */
export async function queryNotice(tx: Tx, queryId: string): Promise<QueryNotice> {
  const { kind, bidId, tenderId, dueAt, askedBy } = await tx.findOneByOrFail(BidQuery, { id: queryId });
  const { organizationId, lotId } = await tx.findOneByOrFail(Bid, { id: bidId });
  const title = await titleWithLot(tx, await tx.findOneByOrFail(Tender, { id: tenderId }), lotId);
  return { title, kind, organizationId, tenderId, until: formatInstant(dueAt), askedBy };
}
