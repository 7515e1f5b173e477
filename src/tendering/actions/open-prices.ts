import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  Outbox,
  type Tx,
  advance,
  create,
  save,
} from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Bid } from '../data/bid.entity.js';
import { activeLots, bidsInPlay, lotOf } from '../data/lots.js';
import { openedEntry, pricesOf } from '../data/opened-entry.js';
import { type OpenedEntry, Opening } from '../data/opening.entity.js';
import { qualityGaps } from '../data/quality-gaps.js';
import { lockRunning } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { priceIn } from '../domain/bid-content.js';
import { readPrice } from '../domain/price-precedence.js';
import { priceViolations } from '../domain/price-validity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';
import { markAbnormalPrices } from './close-offers.js';
import { demandWitness } from './demand-witness.js';
import { disqualify } from './disqualify.js';
import { endShortLots } from './end-lots.js';
import { dataKey, priceEnvelope, unseal } from './seal.js';

/**
 * Opens the prices that were sealed apart, when quality is judged: one recorded act of two people. From then on no sheet
 * is taken and no judge replaced; a price above the ceiling puts its bid out, and low ones are reviewed.
 */
@Injectable()
export class OpenPrices {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  /** RuleBroken (409) before quality is judged, without a witness, or when a price is not what its receipt says. */
  run(actor: Actor, id: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(tender.envelopes === 'two' ? [] : [refuseAct.pricesNotApart()]);
      next(tenderLifecycle, 'open-prices', tender.state);
      RuleBroken.conflictUnlessEmpty(await qualityGaps(tx, tender));
      await demandWitness(tx, actor, id, 'prices');
      await advance(tx, tender, tenderLifecycle, 'open-prices', actor);
      const bids = await bidsInPlay(tx, id, 'valid');
      const entries = await this.openAll(tx, actor, tender, bids);
      const act = { tenderId: id, stage: 'prices', round: null, openedBy: actor.accountId } as const;
      await create(tx, Opening, { ...act, bidCount: bids.length, entries });
      const left = bids.filter(({ state }) => state === 'valid');
      if (await endShortLots(tx, this.outbox, tender, { stage: 'abnormal-price', bids: left }))
        await markAbnormalPrices(tx, this.outbox, tender, await bidsInPlay(tx, id, 'valid'));
      return tender;
    });
  }

  private async openAll(tx: Tx, actor: Actor, tender: Tender, bids: readonly Bid[]): Promise<OpenedEntry[]> {
    const key = dataKey(this.keys, tender);
    const entries: OpenedEntry[] = [];
    const lots = await activeLots(tx, tender.id);
    for (const bid of bids) {
      const envelope = priceEnvelope(bid);
      if (!envelope) throw new Error('a bid in two envelopes has its price apart');
      const content = unseal(key, bid.id, 'price', envelope);
      const read = readPrice(priceIn(content));
      await save(tx, Object.assign(bid, { ...pricesOf(read), finalPriceFen: read.price }));
      const lot = lotOf(bid, lots);
      const reasons = priceViolations(read.price, lot.ceilingFen);
      if (reasons.length > 0) await disqualify(tx, bid, reasons, actor);
      const { receivedAt } = bid;
      entries.push(openedEntry(bid, lot, { ...envelope, receivedAt, salt: content.salt, read }));
    }
    return entries;
  }
}
