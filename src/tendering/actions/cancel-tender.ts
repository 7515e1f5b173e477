import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { lotNamed, lotsOf } from '../data/lots.js';
import { lockRunning } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseLot } from '../domain/lot-refusals.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';
import { endLot, settleTender } from './end-lots.js';
import { endTender } from './end-tender.js';

/** Calls a published tender off, or one lot of it, with a reason that everybody may read; bids not opened by then never are. */
@Injectable()
export class CancelTender {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** IllegalStep (409) in any other state; RuleBroken (409) while it is suspended, or all of it when a lot is awarded. */
  async run(actor: Actor, id: string, reason: string, lotNumber?: number): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      next(tenderLifecycle, 'cancel', tender.state);
      if (lotNumber === undefined) {
        RuleBroken.conflictUnlessEmpty(await awardedLots(tx, id));
        await endTender(tx, this.outbox, tender, { step: 'cancel', reason }, actor);
        return tender;
      }
      const lot = await lotNamed(tx, id, lotNumber);
      await endLot(tx, lot, { step: 'cancel', reason }, actor);
      await settleTender(tx, this.outbox, tender, { ended: [lot] }, actor);
      return tender;
    });
  }
}

async function awardedLots(tx: Tx, tenderId: string) {
  const awarded = (await lotsOf(tx, tenderId)).filter(({ state }) => state === 'awarded');
  return awarded.map(({ number }) => refuseLot.lotAwarded({ params: { lot: number } }));
}
