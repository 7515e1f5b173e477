import type { EntityManager } from 'typeorm';
import { type Tx, create } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import type { BidState } from '../domain/bid.lifecycle.js';
import { lotLifecycle } from '../domain/lot.lifecycle.js';
import { namedLot } from '../domain/lot-rules.js';
import { titleOfLot } from '../domain/lot-title.js';
import { Bid } from './bid.entity.js';
import { Lot } from './lot.entity.js';
import type { Tender } from './tender.entity.js';

/** A lot as a document words it. Amounts in fen. */
export interface LotTerms {
  readonly title: string;
  readonly ceilingFen: Fen;
  /** Null for none. */
  readonly bidBondFen: Fen | null;
  readonly description: string | null;
}

/** The lots of a tender, in order. */
export function lotsOf(db: EntityManager, tenderId: string): Promise<Lot[]> {
  return db.find(Lot, { where: { tenderId }, order: { number: 'ASC' } });
}

/** The lots that still go on, in order. */
export function activeLots(db: EntityManager, tenderId: string): Promise<Lot[]> {
  return db.find(Lot, { where: { tenderId, state: 'active' }, order: { number: 'ASC' } });
}

/** The lot of a tender that a number names. RuleBroken (422) where it names none. */
export async function lotNamed(
  db: EntityManager,
  tenderId: string,
  number: number | undefined,
): Promise<Lot> {
  const found = namedLot(await lotsOf(db, tenderId), number);
  if ('lot' in found) return found.lot;
  throw new RuleBroken([found.violation]);
}

/** The title under which a lot is spoken of: the tender's own where there is just one. */
export async function titleWithLot(
  db: EntityManager,
  { id, title }: Pick<Tender, 'id' | 'title'>,
  lotId: string | null,
): Promise<string> {
  const lots = await lotsOf(db, id);
  const lot = lots.find((each) => each.id === lotId);
  return lot ? titleOfLot(title, lot, lots.length) : title;
}

/** The bids of a tender in a state, those of lots that are over left out; in order of their ids. */
export async function bidsInPlay(db: EntityManager, tenderId: string, state: BidState): Promise<Bid[]> {
  const lots = new Set((await activeLots(db, tenderId)).map(({ id }) => id));
  const bids = await db.find(Bid, { where: { tenderId, state }, order: { id: 'ASC' } });
  return bids.filter(({ lotId }) => lots.has(lotId));
}

/** The lot that a bid is for. */
export function lotOf({ lotId }: Bid, lots: readonly Lot[]): Lot {
  const lot = lots.find(({ id }) => id === lotId);
  if (!lot) throw new Error('a bid is for a lot of its tender');
  return lot;
}

/** Writes a draft's lots down: those given, or one that is the tender itself. */
export async function writeLots(tx: Tx, tender: Tender, given: readonly LotTerms[]): Promise<void> {
  const { id: tenderId, title, ceilingFen, bidBondFen } = tender;
  await tx.delete(Lot, { tenderId });
  const whole = { title, ceilingFen, bidBondFen, description: null };
  for (const [index, terms] of (given.length > 0 ? given : [whole]).entries())
    await create(tx, Lot, {
      ...{ tenderId, number: index + 1, ...terms },
      ...{ state: lotLifecycle.initial, endReason: null },
    });
}
