import { type Actor, type Tx, lock } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { BidBond } from '../data/bid-bond.entity.js';
import { Tender } from '../data/tender.entity.js';
import { isBuyer } from '../policies.js';

/** A bond of the caller's own purchase, locked. NotFound (404) for any other. */
export async function lockOwnBond(tx: Tx, actor: Actor, id: string): Promise<BidBond> {
  const bond = await lock(tx, BidBond, id);
  const tender = await tx.findOneByOrFail(Tender, { id: bond.tenderId });
  if (!isBuyer(actor, tender)) throw new NotFound('bid_bond');
  return bond;
}
