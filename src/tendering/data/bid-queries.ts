import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { type Actor, Database, type Tx, now, save } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { type QueryKind, openViolation } from '../domain/bid-queries.js';
import { isBidder } from '../policies.js';
import { BidQueryAnswer } from './bid-query-answer.entity.js';
import { BidQuery } from './bid-query.entity.js';
import type { Bid } from './bid.entity.js';
import { Bids } from './bids.js';
import { PanelLookup } from './panel-lookup.entity.js';
import { PanelMember } from './panel-member.entity.js';

/** A question with its answer. */
export interface AnsweredQuery {
  readonly query: BidQuery;
  readonly answer: BidQueryAnswer | null;
  /** `seat-2`, or `purchaser` off the panel; null where a price set it off, and for the bidder. */
  readonly askedBy: string | null;
}

/** Every question on these bids with its answer, in the order in which they were asked. */
export async function queriesOn(db: EntityManager, bidIds: readonly string[]): Promise<AnsweredQuery[]> {
  const queries = await db.find(BidQuery, { where: { bidId: In([...bidIds]) }, order: { id: 'ASC' } });
  const answers = await db.findBy(BidQueryAnswer, { queryId: In(queries.map(({ id }) => id)) });
  const seats = await db.findBy(PanelMember, { tenderId: In(queries.map(({ tenderId }) => tenderId)) });
  return queries.map((query) => ({
    query,
    answer: answers.find(({ queryId }) => queryId === query.id) ?? null,
    askedBy: askerOf(query, seats),
  }));
}

function askerOf({ askedBy, tenderId }: BidQuery, seats: readonly PanelMember[]): string | null {
  if (!askedBy) return null;
  const own = seats.find((seat) => seat.accountId === askedBy && seat.tenderId === tenderId);
  return own ? `seat-${own.seat}` : 'purchaser';
}

/** Questions on bids under review that may still be answered, of one kind or of all: nobody judges before. */
export async function openQueries(tx: Tx, bids: readonly Bid[], kind?: QueryKind): Promise<Violation[]> {
  const ids = bids.filter(({ state }) => state === 'opened' || state === 'valid').map(({ id }) => id);
  const asked = await queriesOn(tx, ids);
  return asked.flatMap(({ query, answer }) =>
    answer || query.dueAt <= now(tx) || (kind && query.kind !== kind) ? [] : [openViolation(query)],
  );
}

/** Puts off what was still to be answered when a suspension began. */
export async function putOffQueries(
  tx: Tx,
  tenderId: string,
  since: Date,
  putOff: (at: Date) => Date,
): Promise<void> {
  const where = { tenderId, dueAt: MoreThan(since) };
  const open = await tx.find(BidQuery, { where, order: { id: 'ASC' } });
  const answered = await tx.findBy(BidQueryAnswer, { queryId: In(open.map(({ id }) => id)) });
  const done = new Set(answered.map(({ queryId }) => queryId));
  for (const query of open)
    if (!done.has(query.id)) await save(tx, Object.assign(query, { dueAt: putOff(query.dueAt) }));
}

/** Reads of what bidders were asked. */
@Injectable()
export class BidQueries {
  constructor(
    private readonly database: Database,
    private readonly bids: Bids,
  ) {}

  /** What was looked up on a bid's price, first come first. NotFound (404) where the bid is hidden from the caller. */
  async lookups(actor: Actor, bidId: string): Promise<PanelLookup[]> {
    await this.bids.visibleTo(actor, bidId);
    return this.database.reader.find(PanelLookup, { where: { bidId }, order: { id: 'ASC' } });
  }

  /** The questions on a bid that this caller may see, in order. NotFound (404) where the bid is hidden from him. */
  async of(actor: Actor, bidId: string): Promise<{ bid: Bid; queries: AnsweredQuery[] }> {
    const { bid } = await this.bids.visibleTo(actor, bidId);
    const queries = await queriesOn(this.database.reader, [bidId]);
    // Who sits on the panel is secret until the result, and no bidder's business after it either.
    const shown = isBidder(actor, bid) ? queries.map((query) => ({ ...query, askedBy: null })) : queries;
    return { bid, queries: shown };
  }
}
