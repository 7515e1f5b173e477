import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, save } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { openQueries } from '../data/bid-queries.js';
import { bidsInPlay } from '../data/lots.js';
import { lockRunning } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { type Finding, findingViolations } from '../domain/review-rules.js';
import { isBuyer } from '../policies.js';
import { disqualify } from './disqualify.js';
import { endShortLots } from './end-lots.js';

/** Decides on abnormally low prices (异常低价审查): nobody scores before. */
@Injectable()
export class ReviewPrices {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken: 409 when no price is under review, or while one may still be explained, 422 with every gap in the findings. */
  async run(actor: Actor, id: string, findings: readonly Finding[]): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const valid = await bidsInPlay(tx, id, 'valid');
      const bids = valid.filter(
        ({ abnormalPrice, priceAccepted }) => abnormalPrice && priceAccepted === null,
      );
      RuleBroken.conflictUnlessEmpty(bids.length === 0 ? [refuseAct.noPriceToReview()] : []);
      RuleBroken.conflictUnlessEmpty(await openQueries(tx, bids));
      RuleBroken.unlessEmpty(
        findingViolations(
          findings,
          bids.map((bid) => bid.id),
        ),
      );
      for (const bid of bids) {
        const finding = findings.find(({ bidId }) => bidId === bid.id);
        Object.assign(bid, { priceAccepted: finding?.passes === true, priceNote: finding?.reason ?? '' });
        if (finding?.passes) await save(tx, bid);
        else await disqualify(tx, bid, [refuseAct.priceUnjustified()], actor);
      }
      const left = valid.filter(({ state }) => state === 'valid');
      await endShortLots(tx, this.outbox, tender, { stage: 'abnormal-price', bids: left });
      return tender;
    });
  }
}
