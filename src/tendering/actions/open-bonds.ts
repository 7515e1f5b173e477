import { type Tx, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import { BidBond } from '../data/bid-bond.entity.js';
import { Bid } from '../data/bid.entity.js';
import { lotOf, lotsOf } from '../data/lots.js';
import type { Tender } from '../data/tender.entity.js';
import type { StatedBond } from '../domain/bid-bond.js';
import { bidBondLifecycle } from '../domain/bid-bond.lifecycle.js';
import { type BondTools, bondsOf, releaseBond } from './release-bond.js';
import { bondOf } from './seal.js';

/** A bid with the bond that it states. */
interface Bonded {
  readonly bid: Bid;
  readonly stated: StatedBond;
}

/**
 * Unseals the bonds of a tender whose bids are opened, or that is over, and nothing else of a bid: those of bids that
 * were taken back, lapsed or lie in a lot that is over go back too, though their bids stay sealed for ever. A bond that
 * a later bid of the same bidder states again is that bid's. What is known already stays as it is.
 */
export async function openBonds(tx: Tx, tools: BondTools, key: Buffer, tender: Tender): Promise<void> {
  const bids = await tx.find(Bid, { where: { tenderId: tender.id }, order: { id: 'ASC' } });
  const known = new Set((await bondsOf(tx, { tenderId: tender.id })).map(({ bidId }) => bidId));
  const bonded = bids.flatMap((bid): Bonded[] => {
    const stated = bondOf(key, bid);
    return stated ? [{ bid, stated }] : [];
  });
  const lots = await lotsOf(tx, tender.id);
  for (const each of bonded) {
    const { bid, stated } = each;
    if (known.has(bid.id) || isStatedAgain(each, bonded)) continue;
    const bond = await create(tx, BidBond, {
      ...{ state: bidBondLifecycle.initial, tenderId: tender.id, lotId: bid.lotId, bidId: bid.id },
      ...{ organizationId: bid.organizationId, form: stated.form, reference: stated.reference },
      ...{ amountFen: parseYuan(stated.amount), proofId: stated.proof },
      ...{ releasedBy: null, releasedOn: null, returnBy: null, returnedOn: null },
      ...{ returnReference: null, lateFeeFen: null, forfeitGround: null, note: null },
    });
    const { state } = lotOf(bid, lots);
    const isOver = state === 'failed' || state === 'cancelled';
    const isUnopened = isOut(bid) || (isOver && bid.state === 'submitted');
    const on = dayOf(now(tx));
    if (isUnopened) await releaseBond(tx, tools, bond, { by: 'unopened', on });
    else if (isOver) await releaseBond(tx, tools, bond, { by: 'lot-over', on });
  }
}

const isOut = ({ state }: Bid): boolean => state === 'withdrawn' || state === 'lapsed';

function isStatedAgain({ bid, stated }: Bonded, all: readonly Bonded[]): boolean {
  if (bid.state !== 'withdrawn') return false;
  const isSame = (other: Bonded) =>
    other.bid.organizationId === bid.organizationId && other.stated.reference === stated.reference;
  return all.some((other) => other.bid.id > bid.id && isSame(other));
}
