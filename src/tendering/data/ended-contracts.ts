import type { EntityManager } from 'typeorm';
import { type Tx, lock, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { Award } from './award.entity.js';
import { lotsOf } from './lots.js';

/** Whether another lot of an award's tender is awarded or may still be. */
export async function hasOtherLots(tx: Tx, tenderId: string, awardId: string): Promise<boolean> {
  const { lotId } = await tx.findOneByOrFail(Award, { id: awardId });
  const lots = await lotsOf(tx, tenderId);
  return lots.some(({ id, state }) => id !== lotId && (state === 'active' || state === 'awarded'));
}

/** Marks an award whose contract ended early: its item is free, and a new tender may follow this one. */
export async function markContractEnded(tx: Tx, awardId: string, on: Day): Promise<void> {
  await save(tx, Object.assign(await lock(tx, Award, awardId), { contractEndedOn: on }));
}

/** Whether a tender's contract ended early. */
export async function hasEndedContract(db: EntityManager, tenderId: string): Promise<boolean> {
  const awards = await db.findBy(Award, { tenderId });
  return awards.some(({ contractEndedOn }) => contractEndedOn !== null);
}
