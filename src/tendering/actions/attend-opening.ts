import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, now } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { OpeningWitness } from '../data/opening-witness.entity.js';
import { qualityGaps } from '../data/quality-gaps.js';
import { lockRunning } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import { arePricesSealed, isBuyer, isDue } from '../policies.js';

constraintMeans('opening_witness_once', refuseAct.witnessedAlready);

/** Records that somebody is there to see the bids opened, or their prices where those are apart: nobody opens alone. */
@Injectable()
export class AttendOpening {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) before the deadline, before quality is judged, after the opening, or a second time. */
  async run(actor: Actor, tenderId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, tenderId);
      if (!isBuyer(actor, tender) || !tender.deadlineAt) throw new NotFound('tender');
      const { state } = tender;
      if (arePricesSealed(tender)) {
        RuleBroken.conflictUnlessEmpty(await qualityGaps(tx, tender));
        await create(tx, OpeningWitness, { tenderId, accountId: actor.accountId, stage: 'prices' });
        return;
      }
      const deadline = formatInstant(tender.deadlineAt);
      const isTime = state === 'closed' || isDue(tender, now(tx));
      const early = state === 'open' && !isTime;
      RuleBroken.conflictUnlessEmpty([
        ...(early ? [refuseAct.deadlineNotReached({ params: { deadline } })] : []),
        ...(early || isTime ? [] : [refuseAct.nothingToOpen({ params: { state } })]),
      ]);
      await create(tx, OpeningWitness, { tenderId, accountId: actor.accountId, stage: 'bids' });
    });
  }
}
