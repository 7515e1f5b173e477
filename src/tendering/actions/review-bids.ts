import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, now, save } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Bid } from '../data/bid.entity.js';
import { openQueries } from '../data/bid-queries.js';
import { bidsInPlay } from '../data/lots.js';
import { changeVoice } from '../data/offer-rounds.js';
import { lockRunning } from '../data/running.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { type RoundWish, roundViolations } from '../domain/offer-rounds.js';
import { type Finding, findingViolations, missedViolations, rejections } from '../domain/review-rules.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';
import { markAbnormalPrices } from './close-offers.js';
import { beginRound } from './call-offer-round.js';
import { disqualify } from './disqualify.js';
import { endShortLots } from './end-lots.js';
import { frozenRules } from '../data/frozen-rules.js';

/**
 * Takes the findings of the conformity review, and asks the bidders that are left for their first offers; where the
 * method asks for none, the price of the bid is the final one, which may still be sealed apart.
 */
@Injectable()
export class ReviewBids {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken: 409 while a bid may still be clarified, 422 with every gap in the findings. A lot with too few bids left ends. */
  async run(actor: Actor, id: string, findings: readonly Finding[], round: RoundWish): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const asksAgain = frozenRules(tender).offers !== 'single';
      await advance(tx, tender, tenderLifecycle, asksAgain ? 'review' : 'score', actor);
      const bids = await bidsInPlay(tx, id, 'opened');
      RuleBroken.conflictUnlessEmpty(await openQueries(tx, bids));
      const facts = { now: now(tx), asked: asksAgain, voice: await changeVoice(tx, tender, actor) };
      RuleBroken.unlessEmpty([
        ...findingViolations(
          findings,
          bids.map((bid) => bid.id),
        ),
        ...missedViolations(findings, tender.requirements),
        ...roundViolations(round, facts, '/offersDueAt'),
      ]);
      for (const bid of bids) await this.find(tx, actor, bid, tender, findings);
      await this.goOn(tx, actor, tender, bids, round);
      return tender;
    });
  }

  private async find(
    tx: Tx,
    actor: Actor,
    bid: Bid,
    { requirements }: Tender,
    findings: readonly Finding[],
  ): Promise<void> {
    const finding = findings.find(({ bidId }) => bidId === bid.id);
    bid.reviewNote = finding?.reason ?? null;
    if (!finding?.passes) {
      const reasons = finding ? rejections(finding, requirements) : [refuseAct.notConforming()];
      await disqualify(tx, bid, reasons, actor);
      return;
    }
    await advance(tx, bid, bidLifecycle, 'qualify', actor);
    await save(tx, bid);
  }

  private async goOn(
    tx: Tx,
    actor: Actor,
    tender: Tender,
    bids: readonly Bid[],
    round: RoundWish,
  ): Promise<void> {
    const left = bids.filter(({ state }) => state === 'valid');
    if (!(await endShortLots(tx, this.outbox, tender, { stage: 'conformity', bids: left }))) return;
    if (round.dueAt) {
      await beginRound(tx, this.outbox, tender, round, actor);
      return;
    }
    if (tender.envelopes === 'two') return;
    const valid = await bidsInPlay(tx, tender.id, 'valid');
    for (const bid of valid) await save(tx, Object.assign(bid, { finalPriceFen: bid.priceFen }));
    await markAbnormalPrices(tx, this.outbox, tender, valid);
  }
}
