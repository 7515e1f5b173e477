import { type Doer, SYSTEM, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/claim-refusals.js';
import { offeredItemState } from '../domain/claim-rules.js';
import { type ClaimState, claimLifecycle } from '../domain/claim.lifecycle.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { Claim } from './claim.entity.js';
import { ServiceItem } from './service-item.entity.js';
import { ServiceOffer } from './service-offer.entity.js';
import { releaseReserved } from './withdraw.js';

/** A claim with what it is about, all locked. */
export interface ClaimFile {
  readonly claim: Claim;
  readonly offer: ServiceOffer;
  readonly item: ServiceItem;
}

/** States in which a claim holds one of the offer's places. */
const HOLDING: readonly ClaimState[] = ['accepted', 'reported', 'fulfilled'];

/** An item with its open offer, both locked, the item first, so that no two steps cross. RuleBroken (409) without one. */
export async function lockOffered(tx: Tx, itemId: string): Promise<Omit<ClaimFile, 'claim'>> {
  const item = await lock(tx, ServiceItem, itemId);
  const open = await tx.query<{ id: string }[]>(
    'SELECT id FROM service_offer WHERE item_id = $1 AND ended_at IS NULL',
    [itemId],
  );
  if (!item.publishedAt) throw new NotFound('service_item');
  if (!open[0]) throw new RuleBroken([refuse.offerClosed({ pointer: '/itemId' })], true);
  return { item, offer: await lock(tx, ServiceOffer, open[0].id) };
}

/** A claim with its offer and item, locked in the same order. */
export async function lockClaim(tx: Tx, id: string): Promise<ClaimFile> {
  const known = await tx.findOneBy(Claim, { id });
  if (!known) throw new NotFound('claim');
  const item = await lock(tx, ServiceItem, known.itemId);
  const offer = await lock(tx, ServiceOffer, known.offerId);
  return { item, offer, claim: await lock(tx, Claim, id) };
}

/** Gives a claim the first free place of its offer. RuleBroken (409) when all are taken. */
export async function givePlace(tx: Tx, { claim, offer }: ClaimFile, doer: Doer): Promise<void> {
  const held = new Set((await claimsIn(tx, offer, HOLDING)).map(({ place }) => place));
  const { places } = offer;
  const place = Array.from({ length: places }, (_, n) => n + 1).find((each) => !held.has(each));
  if (place === undefined) throw new RuleBroken([refuse.placesTaken({ params: { places } })], true);
  await save(tx, Object.assign(claim, { place }));
  await advance(tx, claim, claimLifecycle, 'accept', doer);
}

/** Brings a locked item to where its claims and the offer's last day say it is; ends the offer with it. */
export async function settle(tx: Tx, { item, offer }: Omit<ClaimFile, 'claim'>, doer: Doer): Promise<void> {
  const holding = await claimsIn(tx, offer, HOLDING);
  const done = holding.filter(({ state }) => state === 'fulfilled').length;
  const expired = dayOf(now(tx)) > offer.until;
  const to = offeredItemState({ places: offer.places, live: holding.length - done, done, expired });
  if (to === item.state) return;
  if (to !== 'offered') await lapseRest(tx, offer);
  if (to === 'published') return end(tx, { item, offer }, doer);
  if (to === 'offered') return advance(tx, item, serviceItemLifecycle, 'reopen', doer);
  if (to === 'claimed') return advance(tx, item, serviceItemLifecycle, 'claim', doer);
  await save(tx, Object.assign(offer, { endedAt: now(tx) }));
  await advance(tx, item, serviceItemLifecycle, 'fulfil', doer);
  await releaseReserved(tx, item);
}

/** Ends an offer that nobody holds a place of; the item stands in its list as before. */
export async function end(tx: Tx, { item, offer }: Omit<ClaimFile, 'claim'>, doer: Doer): Promise<void> {
  if ((await claimsIn(tx, offer, HOLDING)).length > 0) throw new RuleBroken([refuse.offerHeld()], true);
  await lapseRest(tx, offer);
  await save(tx, Object.assign(offer, { endedAt: now(tx) }));
  await advance(tx, item, serviceItemLifecycle, 'end-offer', doer);
}

async function claimsIn(tx: Tx, { id }: ServiceOffer, states: readonly ClaimState[]): Promise<Claim[]> {
  const claims = await tx.findBy(Claim, { offerId: id });
  return claims.filter(({ state }) => states.includes(state));
}

async function lapseRest(tx: Tx, offer: ServiceOffer): Promise<void> {
  for (const claim of await claimsIn(tx, offer, ['submitted'])) {
    await advance(tx, claim, claimLifecycle, 'lapse', SYSTEM);
  }
}
