import { type Tx, lock, lockShared } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuseAct } from '../domain/act-refusals.js';
import { refuseLot } from '../domain/lot-refusals.js';
import type { Lot } from './lot.entity.js';
import { Tender } from './tender.entity.js';

/** A tender locked for a step. RuleBroken (409) while it is suspended: nothing goes on then. */
export async function lockRunning(tx: Tx, id: string): Promise<Tender> {
  const tender = await lock(tx, Tender, id);
  demandRunning(tender);
  return tender;
}

/** The same under a lock that many bids share. */
export async function lockRunningShared(tx: Tx, id: string): Promise<Tender> {
  const tender = await lockShared(tx, Tender, id);
  demandRunning(tender);
  return tender;
}

/** RuleBroken (409) for a lot that is awarded or over. */
export function demandActive({ number: lot, state }: Lot): void {
  RuleBroken.conflictUnlessEmpty(state === 'active' ? [] : [refuseLot.lotOver({ params: { lot, state } })]);
}

function demandRunning({ suspendedUntil }: Tender): void {
  if (suspendedUntil)
    throw new RuleBroken([refuseAct.suspended({ params: { until: suspendedUntil } })], true);
}
