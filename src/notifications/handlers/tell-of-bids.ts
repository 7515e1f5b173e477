import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { minuteOf } from '../../shared/days.js';
import {
  BidQueried,
  BidQueryAnswered,
  OfferRoundCalled,
  queryNotice,
  roundNotice,
} from '../../tendering/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';
import { oneByOne } from '../../shared/one-by-one.js';

/** Tells bidders, after the opening, what is asked of them: each of his own bid alone. */
@Injectable()
export class TellOfBids {
  constructor(private readonly receivers: Receivers) {}

  /** Everybody who takes part, in one transaction. */
  @Handles(OfferRoundCalled, 'notifications.tell-of-offer-round')
  async round(tx: Tx, { roundId }: { roundId: string }, envelope: Envelope): Promise<void> {
    const { title, tenderId, number, final, until, organizationIds } = await roundNotice(tx, roundId);
    const told = await oneByOne(organizationIds, (id) => this.receivers.inUnit(id, ['organization-lead']));
    const notice = {
      kind: final ? ('final-offers-called' as const) : ('offer-round-called' as const),
      subject: { type: 'tender', id: tenderId } as const,
      params: { title, round: String(number), until: minuteOf(until) },
    };
    await deliver(tx, envelope, notice, told.flat());
  }

  @Handles(BidQueried, 'notifications.tell-of-bid-query')
  async queried(tx: Tx, { queryId }: { queryId: string }, envelope: Envelope): Promise<void> {
    const { title, kind, organizationId, tenderId, until } = await queryNotice(tx, queryId);
    const told = await this.receivers.inUnit(organizationId, ['organization-lead']);
    const notice = {
      kind: kind === 'low-price' ? ('price-explanation-asked' as const) : ('clarification-asked' as const),
      subject: { type: 'tender', id: tenderId } as const,
      params: { title, until: minuteOf(until) },
    };
    await deliver(tx, envelope, notice, told);
  }

  @Handles(BidQueryAnswered, 'notifications.tell-of-bid-answer')
  async answered(tx: Tx, { queryId }: { queryId: string }, envelope: Envelope): Promise<void> {
    const { title, tenderId, askedBy } = await queryNotice(tx, queryId);
    const subject = { type: 'tender', id: tenderId } as const;
    const told = askedBy ? [askedBy] : [];
    await deliver(tx, envelope, { kind: 'bid-query-answered', subject, params: { title } }, told);
  }
}
