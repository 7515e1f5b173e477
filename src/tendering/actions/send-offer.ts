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
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { Bid } from '../data/bid.entity.js';
import type { OfferRound } from '../data/offer-round.entity.js';
import { presentRound } from '../data/offer-rounds.js';
import { Offer } from '../data/offer.entity.js';
import { Lot } from '../data/lot.entity.js';
import { demandActive, lockRunningShared } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { statedWarnings } from '../domain/bid-findings.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { lateViolations } from '../domain/on-time.js';
import type { StatedPrice } from '../domain/price-precedence.js';
import { isBidder } from '../policies.js';
import { receivedAt } from './received-at.js';
import { type Envelope, dataKey, offerPart, seal } from './seal.js';

constraintMeans('one_offer_a_round', refuseAct.alreadyBid);

/** A stored offer with its round, and what its bidder should know before it is too late. */
export interface SentOffer {
  readonly offer: Offer;
  readonly round: OfferRound;
  readonly salt: string;
  readonly warnings: readonly Violation[];
}

/** Takes a sealed offer of the present round, or puts another one in its place, until the round's own deadline. */
@Injectable()
export class SendOffer {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** RuleBroken (409) when no offers are taken, or the bid's lot is over; IllegalStep for a bid that is not valid. */
  async run(actor: Actor, bidId: string, stated: StatedPrice): Promise<SentOffer> {
    return this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(Bid, { id: bidId });
      if (!found || !isBidder(actor, found)) throw new NotFound('bid');
      const { tender, round } = await taking(tx, found.tenderId);
      // Under the round and not the bid: what is unsealed once stays so, and another round may follow.
      sealAudit(tx, round.id);
      const bid = await lock(tx, Bid, bidId);
      const lot = await tx.findOneByOrFail(Lot, { id: bid.lotId });
      demandActive(lot);
      // Asked of the table only: a step written to the bid would show others, by its version, that an offer came in.
      next(bidLifecycle, 'offer', bid.state);
      const { salt, ...envelope } = seal(dataKey(this.keys, tender), bidId, offerPart(round), stated);
      const offer = await store(tx, bidId, round.id, envelope);
      return { offer, round, salt, warnings: statedWarnings(stated, lot.ceilingFen) };
    });
  }
}

async function taking(tx: Tx, tenderId: string): Promise<{ tender: Tender; round: OfferRound }> {
  const tender = await lockRunningShared(tx, tenderId);
  if (tender.offersDueAt) {
    RuleBroken.conflictUnlessEmpty(lateViolations(receivedAt(tx), tender.offersDueAt));
  }
  const { state } = tender;
  RuleBroken.conflictUnlessEmpty(
    state === 'offering' ? [] : [refuseAct.takesNoOffers({ params: { state } })],
  );
  const round = await presentRound(tx, tenderId);
  if (!round) throw new RuleBroken([refuseAct.betweenRounds()], true);
  return { tender, round };
}

async function store(tx: Tx, bidId: string, roundId: string, envelope: Envelope): Promise<Offer> {
  const values = { ...envelope, receivedAt: receivedAt(tx) };
  const known = await tx.findOneBy(Offer, { bidId, roundId });
  if (!known) return create(tx, Offer, { bidId, roundId, priceFen: null, priceWritten: null, ...values });
  Object.assign(known, values);
  await save(tx, known);
  return known;
}
