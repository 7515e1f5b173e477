import {
  type KeyRing,
  type Outbox,
  SYSTEM,
  type Tx,
  advance,
  create,
  now,
  save,
  unsealAudit,
} from '../../platform/index.js';
import { type Fen, parseYuan } from '../../shared/money.js';
import { describe } from '../../shared/violation.js';
import type { Bid } from '../data/bid.entity.js';
import type { Lot } from '../data/lot.entity.js';
import { activeLots, bidsInPlay, lotOf } from '../data/lots.js';
import type { OfferRound } from '../data/offer-round.entity.js';
import { presentRound } from '../data/offer-rounds.js';
import { Offer } from '../data/offer.entity.js';
import { openedEntry, pricesOf } from '../data/opened-entry.js';
import { type OpenedEntry, Opening } from '../data/opening.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { abnormalPrices } from '../domain/abnormal-price.js';
import { refuseAct } from '../domain/act-refusals.js';
import { priceIn } from '../domain/bid-content.js';
import { explanationDue } from '../domain/bid-queries.js';
import { readPrice } from '../domain/price-precedence.js';
import { priceViolations } from '../domain/price-validity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { ask } from './ask-bidder.js';
import { disqualify } from './disqualify.js';
import { endShortLots } from './end-lots.js';
import { dataKey, offerPart, unseal } from './seal.js';

/** Bids that are left, and the lots that they are for. */
interface BidsOfLots {
  readonly bids: readonly Bid[];
  readonly lots: readonly Lot[];
}

/** What the step needs of the program. */
export interface OfferTools {
  readonly outbox: Outbox;
  readonly keys: KeyRing;
}

/** True for a tender whose present round of offers is to be opened. */
export function areOffersDue(tender: Tender, at: Date): boolean {
  return (
    !tender.suspendedUntil &&
    tender.state === 'offering' &&
    tender.offersDueAt !== null &&
    tender.offersDueAt <= at
  );
}

/**
 * Opens the present round of a locked tender by rule, at its deadline. After one that is not final the next is called;
 * who sent nothing stands by the last offer. In the final one prices are checked, who sent none has left the
 * consultation, and abnormally low prices are marked for their review.
 */
export async function closeOffers(tx: Tx, tools: OfferTools, tender: Tender): Promise<void> {
  const round = await presentRound(tx, tender.id);
  if (!round) throw new Error('offers are due in a round');
  const bids = await bidsInPlay(tx, tender.id, 'valid');
  const lots = await activeLots(tx, tender.id);
  const entries = await openRound(tx, tools, tender, round, { bids, lots });
  if (!round.final) {
    await advance(tx, tender, tenderLifecycle, 'close-round', SYSTEM);
    await save(tx, Object.assign(tender, { offersDueAt: null }));
    return;
  }
  const prices = new Map(entries.map(({ bidId, price = '' }) => [bidId, parseYuan(price)]));
  await settle(tx, { bids, lots }, prices);
  const left = bids.filter(({ state }) => state === 'valid');
  if (!(await endShortLots(tx, tools.outbox, tender, { stage: 'final-offers', bids: left }))) return;
  await markAbnormalPrices(tx, tools.outbox, tender, await bidsInPlay(tx, tender.id, 'valid'));
  await advance(tx, tender, tenderLifecycle, 'close-offers', SYSTEM);
}

/** Unseals the offers of a round in one recorded act. */
async function openRound(
  tx: Tx,
  { keys }: OfferTools,
  tender: Tender,
  round: OfferRound,
  { bids, lots }: BidsOfLots,
): Promise<OpenedEntry[]> {
  const key = dataKey(keys, tender);
  await unsealAudit(tx, round.id);
  const entries: OpenedEntry[] = [];
  for (const bid of bids) {
    const { id: bidId } = bid;
    const offer = await tx.findOneBy(Offer, { bidId, roundId: round.id });
    if (!offer) continue;
    const content = unseal(key, bidId, offerPart(round), offer);
    const read = readPrice(priceIn(content));
    await save(tx, Object.assign(offer, pricesOf(read)));
    const { sha256, receivedAt } = offer;
    entries.push(openedEntry(bid, lotOf(bid, lots), { sha256, receivedAt, salt: content.salt, read }));
  }
  const stage = round.final ? 'final-offers' : 'offers';
  const act = { tenderId: tender.id, stage, round: round.number, openedBy: null } as const;
  await create(tx, Opening, { ...act, bidCount: entries.length, entries });
  await save(tx, Object.assign(round, { openedAt: now(tx) }));
  return entries;
}

/** Takes the final prices over to the bids; who has none is out, and who has an invalid one. */
async function settle(tx: Tx, { bids, lots }: BidsOfLots, prices: ReadonlyMap<string, Fen>): Promise<void> {
  for (const bid of bids) {
    const price = prices.get(bid.id);
    if (price !== undefined) await save(tx, Object.assign(bid, { finalPriceFen: price }));
    const { ceilingFen } = lotOf(bid, lots);
    const reasons = price === undefined ? [refuseAct.noFinalOffer()] : priceViolations(price, ceilingFen);
    if (reasons.length > 0) await disqualify(tx, bid, reasons, SYSTEM);
  }
}

/** Marks final prices that have to be explained, each beside the others of its lot, and asks their bidders (财库〔2026〕2号); purchases below the threshold are not under that text. */
export async function markAbnormalPrices(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  bids: readonly Bid[],
): Promise<void> {
  if (tender.rules?.regime === 'local') return;
  const { issuedOn } = tender;
  if (!issuedOn) throw new Error('a published tender has its day of issue');
  const found = (await activeLots(tx, tender.id)).flatMap(({ id, ceilingFen: ceiling }) => {
    const ofLot = bids.filter(({ lotId }) => lotId === id);
    const prices = ofLot.map(({ id: bidId, finalPriceFen }) => ({ bidId, price: finalPriceFen ?? 0n }));
    return abnormalPrices({ issuedOn, ceiling, bids: prices });
  });
  for (const bid of bids) {
    bid.abnormalPrice = found.find(({ bidId }) => bidId === bid.id) ?? null;
    if (!bid.abnormalPrice) continue;
    await save(tx, bid);
    const { price, triggers } = bid.abnormalPrice;
    const limits = triggers.map(({ limit }) => limit).join('、');
    const question = describe(refuseAct.priceQuestion({ params: { price, limits } }), 'zh').detail;
    const facts = { tenderId: tender.id, bidId: bid.id, kind: 'low-price', question } as const;
    await ask(tx, outbox, { ...facts, dueAt: explanationDue(now(tx)), askedBy: null });
  }
}
