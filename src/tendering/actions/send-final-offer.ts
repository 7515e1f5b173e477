import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  type Tx,
  constraintMeans,
  create,
  lock,
  save,
  sealAudit,
} from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { Bid } from '../data/bid.entity.js';
import { FinalOffer } from '../data/final-offer.entity.js';
import { Lot } from '../data/lot.entity.js';
import { demandActive, lockRunningShared } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { lateViolations } from '../domain/on-time.js';
import { priceWarnings } from '../domain/price-validity.js';
import { isBidder } from '../policies.js';
import { receivedAt } from './received-at.js';
import { type Envelope, dataKey, seal } from './seal.js';

constraintMeans('one_final_offer', refuseAct.alreadyBid);

/** A stored final offer, and what its bidder should know before it is too late. */
export interface SentOffer {
  readonly offer: FinalOffer;
  readonly salt: string;
  readonly warnings: readonly Violation[];
}

/** Takes a sealed final offer (最后报价), or puts another one in its place, until the offers' own deadline. */
@Injectable()
export class SendFinalOffer {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** RuleBroken (409) when no offers are taken, or the bid's lot is over; IllegalStep for a bid that is not valid. */
  async run(actor: Actor, bidId: string, price: Fen): Promise<SentOffer> {
    return this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(Bid, { id: bidId });
      if (!found || !isBidder(actor, found)) throw new NotFound('bid');
      sealAudit(tx, bidId);
      const tender = await this.taking(tx, found.tenderId);
      const bid = await lock(tx, Bid, bidId);
      // Asked of the table only: a step written to the bid would show others, by its version, that an offer came in.
      next(bidLifecycle, 'final-offer', bid.state);
      const lot = await tx.findOneByOrFail(Lot, { id: bid.lotId });
      demandActive(lot);
      const { salt, ...envelope } = seal(dataKey(this.keys, tender), bidId, 'offer', { price });
      const offer = await this.store(tx, bidId, envelope);
      return { offer, salt, warnings: priceWarnings(price, lot.ceilingFen, '/price') };
    });
  }

  private async taking(tx: Tx, tenderId: string): Promise<Tender> {
    const tender = await lockRunningShared(tx, tenderId);
    if (tender.offersDueAt) {
      RuleBroken.conflictUnlessEmpty(lateViolations(receivedAt(tx), tender.offersDueAt));
    }
    if (tender.state === 'offering') return tender;
    throw new RuleBroken([refuseAct.takesNoOffers({ params: { state: tender.state } })], true);
  }

  private async store(tx: Tx, bidId: string, envelope: Envelope): Promise<FinalOffer> {
    const values = { ...envelope, receivedAt: receivedAt(tx) };
    const known = await tx.findOneBy(FinalOffer, { bidId });
    if (!known) return create(tx, FinalOffer, { bidId, ...values });
    Object.assign(known, values);
    await save(tx, known);
    return known;
  }
}
