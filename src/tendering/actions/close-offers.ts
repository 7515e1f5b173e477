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
import { formatInstant } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import type { Bid } from '../data/bid.entity.js';
import { FinalOffer } from '../data/final-offer.entity.js';
import { activeLots, bidsInPlay } from '../data/lots.js';
import { type OpenedEntry, Opening } from '../data/opening.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { abnormalPriceRules, abnormalPrices } from '../domain/abnormal-price.js';
import { refuseAct } from '../domain/act-refusals.js';
import { priceViolations } from '../domain/price-validity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { PriceExplanationAsked } from '../events.js';
import { disqualify } from './disqualify.js';
import { endShortLots } from './end-lots.js';
import { dataKey, unseal } from './seal.js';

const MINUTE_MS = 60_000;

/** What the step needs of the program. */
export interface OfferTools {
  readonly outbox: Outbox;
  readonly keys: KeyRing;
}

/** True for a tender whose final offers are to be opened. */
export function areOffersDue(tender: Tender, at: Date): boolean {
  return (
    !tender.suspendedUntil &&
    tender.state === 'offering' &&
    tender.offersDueAt !== null &&
    tender.offersDueAt <= at
  );
}

/**
 * Opens the final offers of a locked tender by rule, at their deadline: prices are checked, who sent none has left the
 * consultation, and abnormally low prices are marked for their review.
 */
export async function closeOffers(tx: Tx, tools: OfferTools, tender: Tender): Promise<void> {
  const bids = await bidsInPlay(tx, tender.id, 'valid');
  const entries = await openOffers(tx, tools, tender, bids);
  const act = { tenderId: tender.id, stage: 'final-offers' as const, openedBy: null };
  await create(tx, Opening, { ...act, bidCount: entries.length, entries });
  const left = bids.filter(({ state }) => state === 'valid');
  if (!(await endShortLots(tx, tools.outbox, tender, { stage: 'final-offers', bids: left }))) return;
  await markAbnormalPrices(tx, tools.outbox, tender, await bidsInPlay(tx, tender.id, 'valid'));
  await advance(tx, tender, tenderLifecycle, 'close-offers', SYSTEM);
}

async function openOffers(
  tx: Tx,
  { keys }: OfferTools,
  tender: Tender,
  bids: readonly Bid[],
): Promise<OpenedEntry[]> {
  const key = dataKey(keys, tender);
  const entries: OpenedEntry[] = [];
  const lots = new Map((await activeLots(tx, tender.id)).map((lot) => [lot.id, lot]));
  for (const bid of bids) {
    const lot = lots.get(bid.lotId);
    if (!lot) throw new Error('a bid in play is for a lot that goes on');
    await unsealAudit(tx, bid.id);
    const offer = await tx.findOneBy(FinalOffer, { bidId: bid.id });
    if (!offer) {
      await disqualify(tx, bid, [refuseAct.noFinalOffer()], SYSTEM);
      continue;
    }
    const { price, salt } = unseal(key, bid.id, 'offer', offer);
    bid.finalPriceFen = price;
    await save(tx, bid);
    const reasons = priceViolations(price, lot.ceilingFen);
    if (reasons.length > 0) await disqualify(tx, bid, reasons, SYSTEM);
    const { sha256, receivedAt } = offer;
    const { id: bidId, organizationId } = bid;
    entries.push({
      ...{ bidId, lot: lot.number, organizationId, sha256, salt },
      receivedAt: formatInstant(receivedAt),
      price: formatYuan(price),
    });
  }
  return entries;
}

/** Marks final prices that have to be explained, each beside the others of its lot (财库〔2026〕2号); purchases below the threshold are not under that text. */
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
    bid.explainUntil = new Date(now(tx).getTime() + abnormalPriceRules.explanationMinutes * MINUTE_MS);
    await save(tx, bid);
    await outbox.publish(tx, PriceExplanationAsked, { bidId: bid.id });
  }
}
