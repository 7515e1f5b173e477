import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, Database, Outbox, type Tx, create, lock, now, save } from '../../platform/index.js';
import { formatYuan } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Bid } from '../data/bid.entity.js';
import { BidQuery } from '../data/bid-query.entity.js';
import { Lot } from '../data/lot.entity.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { demandActive, lockRunning } from '../data/running.js';
import { Tender } from '../data/tender.entity.js';
import { type QueryKind, askViolations, clockViolations } from '../domain/bid-queries.js';
import { BidQueried } from '../events.js';
import { isBuyer } from '../policies.js';

/** A question to a bidder. */
export interface QueryInput {
  readonly kind: QueryKind;
  readonly question: string;
  readonly dueAt: Date;
}

/** Asks one bidder in writing: a member of the panel does, or the buyer's officer for it. */
@Injectable()
export class AskBidder {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * RuleBroken: 409 outside the review or for a bid that is out, 422 for too short a time. NotFound off the panel. A
   * question on a price puts it under review, whatever its figures are (财库〔2026〕2号).
   */
  run(actor: Actor, bidId: string, { kind, question, dueAt }: QueryInput): Promise<BidQuery> {
    return this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(Bid, { id: bidId });
      if (!known || !(await mayAsk(tx, actor, known))) throw new NotFound('bid');
      const tender = await lockRunning(tx, known.tenderId);
      const bid = await lock(tx, Bid, bidId);
      demandActive(await tx.findOneByOrFail(Lot, { id: bid.lotId }));
      RuleBroken.conflictUnlessEmpty(
        askViolations({
          ...{ kind, tender: tender.state, bid: bid.state },
          isPriceFinal: tender.state !== 'offering' && bid.finalPriceFen !== null,
          isPriceDecided: bid.priceAccepted !== null,
        }),
      );
      RuleBroken.unlessEmpty(clockViolations(kind, dueAt, now(tx)));
      if (kind === 'low-price' && !bid.abnormalPrice) {
        const price = formatYuan(bid.finalPriceFen ?? 0n);
        await save(tx, Object.assign(bid, { abnormalPrice: { bidId, price, triggers: [] } }));
      }
      const askedBy = actor.accountId;
      return ask(tx, this.outbox, { tenderId: tender.id, bidId, kind, question, dueAt, askedBy });
    });
  }
}

/** Stores a question and tells its bidder. */
export async function ask(
  tx: Tx,
  outbox: Outbox,
  facts: QueryInput & Pick<BidQuery, 'tenderId' | 'bidId' | 'askedBy'>,
): Promise<BidQuery> {
  const query = await create(tx, BidQuery, facts);
  await outbox.publish(tx, BidQueried, { queryId: query.id });
  return query;
}

/** The panel and the buyer's people; while a bid is sealed nobody, since nobody may learn that it is there. */
export async function mayAsk(tx: Tx, actor: Actor, { tenderId, state }: Bid): Promise<boolean> {
  if (state === 'submitted' || state === 'withdrawn') return false;
  if (isBuyer(actor, await tx.findOneByOrFail(Tender, { id: tenderId }))) return true;
  return tx.existsBy(PanelMember, { tenderId, accountId: actor.accountId, replacedAt: IsNull() });
}
