import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { BidBond } from './bid-bond.entity.js';
import { titleWithLot } from './lots.js';
import { Tender } from './tender.entity.js';

/** What inboxes say of a bid bond. */
export interface BondNotice {
  readonly title: string;
  readonly tenderId: string;
  readonly buyerId: string;
  readonly organizationId: string;
  /** Yuan. */
  readonly amount: string;
  readonly returnBy: Day | null;
  /** Why it is kept; null where it went back. */
  readonly keptFor: string | null;
}

/** Facts of a bond for the inboxes of its bidder and of who holds it. */
export async function bondNotice(tx: Tx, bondId: string): Promise<BondNotice> {
  const bond = await tx.findOneByOrFail(BidBond, { id: bondId });
  const { tenderId, lotId, organizationId, returnBy } = bond;
  const tender = await tx.findOneByOrFail(Tender, { id: tenderId });
  return {
    title: await titleWithLot(tx, tender, lotId),
    ...{ tenderId, buyerId: tender.buyerId, organizationId, returnBy },
    amount: formatYuan(bond.amountFen),
    keptFor: bond.state === 'forfeited' ? bond.note : null,
  };
}
