import { IsNull, Not } from 'typeorm';
import { type Reference, releaseBeyond } from '../../funding/index.js';
import type { Tx } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { Award } from './award.entity.js';
import { lotsOf } from './lots.js';

/**
 * Once a contract is drawn up, gives back to the funds what no lot needs any more: the difference between a lot's
 * ceiling and its contract, lots that ended, what belongs to no lot. Until the first contract all of it stays reserved,
 * for a new tender of the item where this one fails.
 */
export async function releaseUnneeded(
  tx: Tx,
  { tenderId, itemId }: { readonly tenderId: string; readonly itemId: string },
  cause: Reference,
): Promise<void> {
  const drawn = { tenderId, state: Not('cancelled' as const), contractedAt: Not(IsNull()) };
  if (!(await tx.existsBy(Award, drawn))) return;
  const reference = { type: 'service-item', id: itemId };
  await releaseBeyond(tx, { reference, cause }, () => stillNeeded(tx, tenderId));
}

/** The ceilings of the lots of which a contract may still come, in fen. */
async function stillNeeded(tx: Tx, tenderId: string): Promise<Fen> {
  const awards = await tx.findBy(Award, { tenderId, state: Not('cancelled') });
  const isContracted = (id: string) => awards.some(({ lotId, contractedAt }) => lotId === id && contractedAt);
  return (await lotsOf(tx, tenderId))
    .filter(({ id, state }) => (state === 'active' || state === 'awarded') && !isContracted(id))
    .reduce((sum, { ceilingFen }) => sum + ceilingFen, 0n);
}
