import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Files,
  Outbox,
  type Tx,
  constraintMeans,
  create,
  lock,
} from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Bid } from '../data/bid.entity.js';
import { BidQueryAnswer } from '../data/bid-query-answer.entity.js';
import { BidQuery } from '../data/bid-query.entity.js';
import { Lot } from '../data/lot.entity.js';
import { demandActive, lockRunningShared } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import { lateViolations } from '../domain/on-time.js';
import { BidQueryAnswered } from '../events.js';
import { isBidder } from '../policies.js';
import { receivedAt } from './received-at.js';

constraintMeans('bid_query_answered_once', refuseAct.answeredOnce);

/** Takes a bidder's answer, once and before its time is over; the bid itself stays as it is. */
@Injectable()
export class AnswerQuery {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken: 409 for a late or second answer or a bid that is out, 422 for another unit's files. NotFound for another's. */
  async run(
    actor: Actor,
    bidId: string,
    queryId: string,
    { answer, fileIds }: { answer: string; fileIds: string[] },
  ): Promise<void> {
    const foreign = await this.files.foreign(actor, fileIds);
    RuleBroken.unlessEmpty(foreign.map((n) => refuseAct.fileUnknown({ pointer: `/fileIds/${n}` })));
    await this.database.transaction(async (tx) => {
      const query = await own(tx, actor, bidId, queryId);
      await lockRunningShared(tx, query.tenderId);
      const { state, lotId } = await lock(tx, Bid, bidId);
      demandActive(await tx.findOneByOrFail(Lot, { id: lotId }));
      const isReviewed = state === 'opened' || state === 'valid';
      RuleBroken.conflictUnlessEmpty([
        ...lateViolations(receivedAt(tx), query.dueAt),
        ...(isReviewed ? [] : [refuseAct.bidOut({ params: { state } })]),
      ]);
      await create(tx, BidQueryAnswer, { queryId, answer, fileIds, answeredBy: actor.accountId });
      await this.outbox.publish(tx, BidQueryAnswered, { queryId });
    });
  }
}

async function own(tx: Tx, actor: Actor, bidId: string, id: string): Promise<BidQuery> {
  const bid = await tx.findOneBy(Bid, { id: bidId });
  const query = await tx.findOneBy(BidQuery, { id, bidId });
  if (!bid || !query || !isBidder(actor, bid)) throw new NotFound('bid_query');
  return query;
}
