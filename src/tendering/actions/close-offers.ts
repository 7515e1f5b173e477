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
import { shortfallOf } from '../data/approvals.js';
import { Bid } from '../data/bid.entity.js';
import { FinalOffer } from '../data/final-offer.entity.js';
import { type OpenedEntry, Opening } from '../data/opening.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { abnormalPriceRules, abnormalPrices } from '../domain/abnormal-price.js';
import { refuseAct } from '../domain/act-refusals.js';
import { priceViolations } from '../domain/price-validity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { PriceExplanationAsked } from '../events.js';
import { disqualify } from './disqualify.js';
import { failTender } from './end-tender.js';
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
  const order = { id: 'ASC' } as const;
  const bids = await tx.find(Bid, { where: { tenderId: tender.id, state: 'valid' }, order });
  const entries = await openOffers(tx, tools, tender, bids);
  const act = { tenderId: tender.id, stage: 'final-offers' as const, openedBy: null };
  await create(tx, Opening, { ...act, bidCount: entries.length, entries });
  const left = bids.filter(({ state }) => state === 'valid');
  const shortfall = await shortfallOf(tx, tender, 'final-offers', left.length);
  if (shortfall) {
    await failTender(tx, tools.outbox, tender, shortfall);
    return;
  }
  await markAbnormalPrices(tx, tools.outbox, tender, left);
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
  for (const bid of bids) {
    await unsealAudit(tx, bid.id);
    const offer = await tx.findOneBy(FinalOffer, { bidId: bid.id });
    if (!offer) {
      await disqualify(tx, bid, [refuseAct.noFinalOffer()], SYSTEM);
      continue;
    }
    const { price, salt } = unseal(key, bid.id, 'offer', offer);
    bid.finalPriceFen = price;
    await save(tx, bid);
    const reasons = priceViolations(price, tender.ceilingFen);
    if (reasons.length > 0) await disqualify(tx, bid, reasons, SYSTEM);
    const { sha256, receivedAt } = offer;
    const { id: bidId, organizationId } = bid;
    entries.push({
      ...{ bidId, organizationId, sha256, salt },
      receivedAt: formatInstant(receivedAt),
      price: formatYuan(price),
    });
  }
  return entries;
}

/** Marks final prices that have to be explained (财库〔2026〕2号); purchases below the threshold are not under that text. */
export async function markAbnormalPrices(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  bids: readonly Bid[],
): Promise<void> {
  if (tender.rules?.regime === 'local') return;
  if (!tender.issuedOn) throw new Error('a published tender has its day of issue');
  const found = abnormalPrices({
    issuedOn: tender.issuedOn,
    ceiling: tender.ceilingFen,
    bids: bids.map(({ id, finalPriceFen }) => ({ bidId: id, price: finalPriceFen ?? 0n })),
  });
  for (const bid of bids) {
    bid.abnormalPrice = found.find(({ bidId }) => bidId === bid.id) ?? null;
    if (!bid.abnormalPrice) continue;
    bid.explainUntil = new Date(now(tx).getTime() + abnormalPriceRules.explanationMinutes * MINUTE_MS);
    await save(tx, bid);
    await outbox.publish(tx, PriceExplanationAsked, { bidId: bid.id });
  }
}
