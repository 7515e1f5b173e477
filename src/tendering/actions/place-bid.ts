import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  KeyRing,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  save,
  sealAudit,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { BidderCheck } from '../data/bidder-check.js';
import { Bid } from '../data/bid.entity.js';
import { Lot } from '../data/lot.entity.js';
import { lotsOf } from '../data/lots.js';
import type { Tender } from '../data/tender.entity.js';
import { demandActive, lockRunningShared } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { BidContent } from '../domain/bid-content.js';
import { bidFindings } from '../domain/bid-findings.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { lateViolations } from '../domain/on-time.js';
import { namedLot } from '../domain/lot-rules.js';
import { isBidder } from '../policies.js';
import { demandInvited } from './demand-invited.js';
import { receivedAt } from './received-at.js';
import { dataKey, originOf, sealBid, unsealBid } from './seal.js';

constraintMeans('one_live_bid', refuseAct.alreadyBid);

/** A stored bid, and what its bidder should know before it is too late. */
export interface PlacedBid {
  readonly bid: Bid;
  readonly tender: Tender;
  readonly lot: Lot;
  /** Null on a withdrawal and a confirmation, which seal nothing. */
  readonly salt: string | null;
  /** Of the price, where it is sealed apart. */
  readonly priceSalt: string | null;
  readonly warnings: readonly Violation[];
}

/**
 * Takes, replaces and withdraws sealed bids. On time is what was received whole before the deadline's instant, whether
 * or not any job has run: bids share a lock on the tender, and its opening waits for those in flight.
 */
@Injectable()
export class PlaceBid {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly check: BidderCheck,
  ) {}

  /**
   * `lotNumber` may be left out where there is one lot. RuleBroken: 409 after the deadline or for a second bid for the
   * lot, 422 for an organization that may not bid, or for no such lot.
   */
  async run(actor: Actor, tenderId: string, content: BidContent, lotNumber?: number): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const tender = await this.taking(tx, tenderId);
      const today = dayOf(receivedAt(tx));
      await demandInvited(tx, tender, actor.unitId);
      const barred = await this.check.reasons(tender, actor.unitId, today);
      const named = namedLot(await lotsOf(tx, tenderId), lotNumber);
      if ('violation' in named) throw new RuleBroken([named.violation, ...barred]);
      const { lot } = named;
      demandActive(lot);
      const { gaps, warnings } = findingsOn(tender, lot, content);
      RuleBroken.unlessEmpty([...barred, ...gaps]);
      const id = uuid();
      const key = dataKey(this.keys, tender);
      const { columns, salts } = sealBid(key, id, tender.envelopes, content);
      const bid = await create(tx, Bid, {
        id,
        tenderId,
        lotId: lot.id,
        organizationId: actor.unitId,
        ...columns,
        receivedAt: receivedAt(tx),
        confirmedAmendment: tender.amendments,
        originHash: originOf(key),
        invalidReasons: [],
        state: bidLifecycle.initial,
      });
      return { bid, tender, lot, ...salts, warnings };
    });
  }

  /** Puts another content in the place of the first one. */
  async replace(actor: Actor, bidId: string, content: BidContent): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const { tender, lot, bid } = await this.own(tx, actor, bidId);
      await advance(tx, bid, bidLifecycle, 'replace', actor);
      const { gaps, warnings } = findingsOn(tender, lot, content);
      RuleBroken.unlessEmpty(gaps);
      const key = dataKey(this.keys, tender);
      const { columns, salts } = sealBid(key, bid.id, tender.envelopes, content);
      Object.assign(bid, columns, {
        originHash: originOf(key),
        receivedAt: receivedAt(tx),
        confirmedAmendment: tender.amendments,
      });
      await save(tx, bid);
      return { bid, tender, lot, ...salts, warnings };
    });
  }

  /** Leaves a bid as it is under the latest amendment. RuleBroken: 409 when it stands under it already, 422 when the amendment asks for more than it says. */
  async confirm(actor: Actor, bidId: string): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const { tender, lot, bid } = await this.own(tx, actor, bidId);
      const isDone = bid.confirmedAmendment >= tender.termsAmendment;
      RuleBroken.conflictUnlessEmpty(isDone ? [refuseAct.bidConfirmed()] : []);
      await advance(tx, bid, bidLifecycle, 'confirm', actor);
      const content = unsealBid(dataKey(this.keys, tender), bidId, bid);
      const { gaps, warnings } = findingsOn(tender, lot, content);
      RuleBroken.unlessEmpty(gaps);
      await save(tx, Object.assign(bid, { confirmedAmendment: tender.amendments }));
      return { bid, tender, lot, salt: null, priceSalt: null, warnings };
    });
  }

  /** Takes a bid back; the organization may bid again. */
  async withdraw(actor: Actor, bidId: string): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const { tender, lot, bid } = await this.own(tx, actor, bidId);
      await advance(tx, bid, bidLifecycle, 'withdraw', actor);
      return { bid, tender, lot, salt: null, priceSalt: null, warnings: [] };
    });
  }

  /** The tender, if it takes bids at the moment at which this request was received. */
  private async taking(tx: Tx, tenderId: string): Promise<Tender> {
    const tender = await lockRunningShared(tx, tenderId);
    sealAudit(tx, tender.id);
    if (tender.state === 'drafted' || !tender.deadlineAt) throw new NotFound('tender');
    RuleBroken.conflictUnlessEmpty(lateViolations(receivedAt(tx), tender.deadlineAt));
    // `closed` still takes what was received in time: the closing job may be faster than the last request's transaction.
    if (tender.state === 'open' || tender.state === 'closed') return tender;
    throw new RuleBroken([refuseAct.takesNoBids({ params: { state: tender.state } })], true);
  }

  private async own(tx: Tx, actor: Actor, bidId: string): Promise<{ tender: Tender; lot: Lot; bid: Bid }> {
    const found = await tx.findOneBy(Bid, { id: bidId });
    if (!found || !isBidder(actor, found)) throw new NotFound('bid');
    const tender = await this.taking(tx, found.tenderId);
    const lot = await tx.findOneByOrFail(Lot, { id: found.lotId });
    demandActive(lot);
    return { tender, lot, bid: await lock(tx, Bid, bidId) };
  }
}

function findingsOn({ requirements }: Tender, { ceilingFen: ceiling }: Lot, content: BidContent) {
  return bidFindings({ requirements, ceiling }, content);
}
