import type { EntityManager } from 'typeorm';
import { type Doer, type Outbox, SYSTEM, type Tx, advance, lock, now, save } from '../../platform/index.js';
import type { WorkingCalendars } from '../../reference/index.js';
import { type Day, addDays, dayOf, instantAt } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { BidBond, type BondRelease } from '../data/bid-bond.entity.js';
import { BOND_RETURN_WORKING_DAYS } from '../domain/bid-bond.js';
import { type BidBondState, bidBondLifecycle } from '../domain/bid-bond.lifecycle.js';
import { BidBondDue } from '../events.js';

/** The hour at which people are reminded. */
const MORNING = '08:00';

/** What the clocks of bonds need of the program. */
export interface BondTools {
  readonly outbox: Outbox;
  readonly calendars: WorkingCalendars;
}

/** A bond is free from a day on: it goes back within five working days (政府采购法实施条例 art. 33). */
export async function releaseBond(
  tx: Tx,
  tools: BondTools,
  bond: BidBond,
  { by: releasedBy, on: releasedOn }: { readonly by: BondRelease; readonly on: Day },
  doer: Doer = SYSTEM,
): Promise<void> {
  await save(tx, Object.assign(bond, { releasedBy, releasedOn, returnBy: await lastDay(tools, releasedOn) }));
  await advance(tx, bond, bidBondLifecycle, 'release', doer);
  await remind(tx, tools.outbox, bond);
}

/** Counts the last day of a return again, once its calendar is loaded. */
export async function settleReturnDay(tx: Tx, tools: BondTools, bond: BidBond): Promise<void> {
  if (bond.returnBy !== null || bond.releasedOn === null) return;
  await save(tx, Object.assign(bond, { returnBy: await lastDay(tools, bond.releasedOn) }));
}

/** People are told on the last day; while it is not known the program looks again the next morning. */
export function remind(tx: Tx, outbox: Outbox, bond: BidBond): Promise<void> {
  return remindAt(tx, outbox, bond, bond.returnBy ?? addDays(dayOf(now(tx)), 1));
}

/** The program looks at a bond on the morning of a day. */
export function remindAt(tx: Tx, outbox: Outbox, { id: bondId }: BidBond, on: Day): Promise<void> {
  return outbox.publish(tx, BidBondDue, { bondId }, { at: instantAt(on, MORNING), key: bondId });
}

/** Whose bonds are meant. */
type BondsOf = { readonly tenderId: string } | { readonly lotId: string } | { readonly bidId: string };

/** The bonds of a tender, lot or bid in some states, locked in one order. */
export async function lockBonds(tx: Tx, of: BondsOf, states: readonly BidBondState[]): Promise<BidBond[]> {
  const found = await bondsOf(tx, of);
  const locked: BidBond[] = [];
  for (const { id } of found) locked.push(await lock(tx, BidBond, id));
  return locked.filter(({ state }) => states.includes(state));
}

/** The bonds of a tender, lot or bid, in the order of their ids. */
export function bondsOf(db: EntityManager, of: BondsOf): Promise<BidBond[]> {
  return db.find(BidBond, { where: of, order: { id: 'ASC' } });
}

/** Never guessed: null while the year's calendar is not loaded. */
async function lastDay({ calendars }: BondTools, start: Day): Promise<Day | null> {
  const { day, provisional } = workingDaysFrom(start, BOND_RETURN_WORKING_DAYS, await calendars.current());
  return provisional ? null : day;
}
