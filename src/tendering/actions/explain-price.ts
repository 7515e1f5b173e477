import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, constraintMeans, create, lock } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Bid } from '../data/bid.entity.js';
import { bidsInPlay } from '../data/lots.js';
import { PriceExplanation } from '../data/price-explanation.entity.js';
import { lockRunning } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isBidder } from '../policies.js';

constraintMeans('price_explanation_once', refuseAct.explainedAlready);

/** Takes a bidder's explanation of an abnormally low price, once, before the panel decides on it. */
@Injectable()
export class ExplainPrice {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** RuleBroken: 409 where no price is under review or it is explained, 422 for another unit's files. NotFound for another's bid. */
  async run(actor: Actor, bidId: string, explanation: string, evidenceFileIds: string[]): Promise<void> {
    const foreign = await this.files.foreign(actor, evidenceFileIds);
    RuleBroken.unlessEmpty(foreign.map((n) => refuseAct.fileUnknown({ pointer: `/evidenceFileIds/${n}` })));
    await this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(Bid, { id: bidId });
      if (!known || !isBidder(actor, known)) throw new NotFound('bid');
      await lockRunning(tx, known.tenderId);
      const bid = await lock(tx, Bid, bidId);
      const isInPlay = (await bidsInPlay(tx, bid.tenderId, 'valid')).some(({ id }) => id === bidId);
      const isOpen = isInPlay && bid.abnormalPrice !== null && bid.priceAccepted === null;
      RuleBroken.conflictUnlessEmpty(isOpen ? [] : [refuseAct.noPriceToReview()]);
      await create(tx, PriceExplanation, {
        bidId,
        explanation,
        evidenceFileIds,
        explainedBy: actor.accountId,
      });
    });
  }
}
