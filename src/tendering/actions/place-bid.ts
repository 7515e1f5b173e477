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
} from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { attach, detach } from '../data/bid-attachments.js';
import { leaveSeat, lockConsortium, takeSeat } from '../data/bid-seats.js';
import { Bid } from '../data/bid.entity.js';
import { Lot } from '../data/lot.entity.js';
import { lotsOf } from '../data/lots.js';
import { demandActive } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { AttachedFile } from '../domain/answers.js';
import { priceIn } from '../domain/bid-content.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { namedLot } from '../domain/lot-rules.js';
import { isBidder } from '../policies.js';
import { CheckBid } from './check-bid.js';
import type { BidInput, DraftInput } from './complete-content.js';
import { demandInvited } from './demand-invited.js';
import { receivedAt } from './received-at.js';
import { dataKey, originOf, sealBid } from './seal.js';
import { lockTaking } from './taking-bids.js';

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
  /** What was sealed with it. */
  readonly files: readonly AttachedFile[];
  readonly warnings: readonly Violation[];
}

/** What a bid is for. */
export interface BidAim {
  readonly tender: Tender;
  readonly lot: Lot;
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
    private readonly check: CheckBid,
  ) {}

  /**
   * `lotNumber` may be left out where there is one lot. RuleBroken: 409 after the deadline or for a second bid for the
   * lot, 422 with everything that it lacks, for whom may not bid, and for no such lot.
   */
  run(actor: Actor, tenderId: string, input: BidInput, lotNumber?: number): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const tender = await lockTaking(tx, tenderId, receivedAt(tx));
      const named = namedLot(await lotsOf(tx, tenderId), lotNumber);
      if ('violation' in named) throw new RuleBroken([named.violation]);
      return this.place(tx, actor, { tender, lot: named.lot }, input);
    });
  }

  /** Puts another content in the place of the first one. */
  replace(actor: Actor, bidId: string, input: BidInput): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const { tender, lot, bid } = await this.own(tx, actor, bidId);
      return this.put(tx, actor, { tender, lot, bid }, input);
    });
  }

  /** Sends what was drafted, as the organization's bid for a lot that takes bids or in the place of the one that it has. */
  async send(tx: Tx, actor: Actor, aim: BidAim, input: DraftInput): Promise<PlacedBid> {
    const owner = { lotId: aim.lot.id, organizationId: actor.unitId };
    const live = await tx.findOneBy(Bid, { ...owner, state: 'submitted' });
    if (!live) return this.place(tx, actor, aim, input);
    demandActive(aim.lot);
    return this.put(tx, actor, { ...aim, bid: await lock(tx, Bid, live.id) }, input);
  }

  /** Leaves a bid as it is under the latest amendment. RuleBroken: 409 when it stands under it already, 422 when the amendment asks for more than it says. */
  confirm(actor: Actor, bidId: string): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const { tender, lot, bid } = await this.own(tx, actor, bidId);
      const isDone = bid.confirmedAmendment >= tender.termsAmendment;
      RuleBroken.conflictUnlessEmpty(isDone ? [refuseAct.bidConfirmed()] : []);
      await advance(tx, bid, bidLifecycle, 'confirm', actor);
      const { gaps, warnings } = this.check.content(tender, lot, this.check.contentOf(tender, bid));
      RuleBroken.unlessEmpty(gaps);
      await save(tx, Object.assign(bid, { confirmedAmendment: tender.amendments }));
      return { bid, tender, lot, salt: null, priceSalt: null, files: [], warnings };
    });
  }

  /** Takes a bid back; the organization may bid again. */
  withdraw(actor: Actor, bidId: string): Promise<PlacedBid> {
    return this.database.transaction(async (tx) => {
      const { tender, lot, bid } = await this.own(tx, actor, bidId);
      await advance(tx, bid, bidLifecycle, 'withdraw', actor);
      await detach(tx, bid.id);
      await leaveSeat(tx, tender, bid.id);
      return { bid, tender, lot, salt: null, priceSalt: null, files: [], warnings: [] };
    });
  }

  private async place(tx: Tx, actor: Actor, { tender, lot }: BidAim, input: DraftInput): Promise<PlacedBid> {
    await demandInvited(tx, tender, actor.unitId);
    demandActive(lot);
    const owner = { tenderId: tender.id, lotId: lot.id, organizationId: actor.unitId };
    const ready = await this.sealed(tx, tender, { ...owner, id: uuid() }, input);
    const bid = await create(tx, Bid, {
      ...owner,
      ...ready.columns,
      invalidReasons: [],
      state: bidLifecycle.initial,
    });
    if (ready.fileIds.length > 0) await attach(tx, bid.id, ready.fileIds);
    await takeSeat(tx, tender, bid, input.consortiumId);
    return { bid, tender, lot, ...ready.told };
  }

  private async put(
    tx: Tx,
    actor: Actor,
    { tender, lot, bid }: BidAim & { readonly bid: Bid },
    input: DraftInput,
  ): Promise<PlacedBid> {
    await advance(tx, bid, bidLifecycle, 'replace', actor);
    const ready = await this.sealed(tx, tender, bid, input);
    await save(tx, Object.assign(bid, ready.columns));
    await attach(tx, bid.id, ready.fileIds);
    await leaveSeat(tx, tender, bid.id);
    await takeSeat(tx, tender, bid, input.consortiumId);
    return { bid, tender, lot, ...ready.told };
  }

  /** A content without gaps, sealed for its place. */
  private async sealed(
    tx: Tx,
    tender: Tender,
    bid: Pick<Bid, 'id' | 'tenderId' | 'lotId' | 'organizationId'>,
    input: DraftInput,
  ) {
    const at = receivedAt(tx);
    // A member may be taking its consent back at this moment: one of the two comes first.
    if (input.consortiumId) await lockConsortium(tx, input.consortiumId);
    const { content: said, fileIds, gaps, warnings } = await this.check.of(tx, tender, bid, input, at);
    RuleBroken.unlessEmpty(gaps);
    const content = { ...said, ...priceIn(said) };
    const key = dataKey(this.keys, tender);
    const { columns, salts } = sealBid(key, bid.id, tender.envelopes, content);
    const origin = { originHash: originOf(key), receivedAt: at, confirmedAmendment: tender.amendments };
    const told = { ...salts, warnings, files: content.files ?? [] };
    return { columns: { id: bid.id, ...columns, ...origin }, fileIds, told };
  }

  private async own(tx: Tx, actor: Actor, bidId: string): Promise<BidAim & { readonly bid: Bid }> {
    const found = await tx.findOneBy(Bid, { id: bidId });
    if (!found || !isBidder(actor, found)) throw new NotFound('bid');
    const tender = await lockTaking(tx, found.tenderId, receivedAt(tx));
    const lot = await tx.findOneByOrFail(Lot, { id: found.lotId });
    demandActive(lot);
    return { tender, lot, bid: await lock(tx, Bid, bidId) };
  }
}
