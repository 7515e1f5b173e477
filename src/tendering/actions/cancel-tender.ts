import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { lockRunning } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { isBuyer } from '../policies.js';
import { endTender } from './end-tender.js';

/** Calls a published tender off, with a reason that everybody may read; bids not opened by then never are. */
@Injectable()
export class CancelTender {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** IllegalStep (409) in any other state; RuleBroken (409) while it is suspended. */
  async run(actor: Actor, id: string, reason: string): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      await endTender(tx, this.outbox, tender, { step: 'cancel', reason }, actor);
      return tender;
    });
  }
}
