import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { askRectification } from '../data/ask-rectification.js';
import { lockOfContract } from '../data/lock-below.js';
import { SupervisionRecord } from '../data/supervision-record.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { supervisionRecordLifecycle } from '../domain/supervision-record.lifecycle.js';
import { rectifyDayViolations } from '../domain/supervision-rules.js';
import { SupervisionStepped } from '../events.js';
import { demandStanding } from '../policies.js';
import type { Rectification } from './record-supervision.js';

/** What the buyer does next: asks for something to be put right, insists on it, or closes the record. */
export type SupervisionStep =
  | ({ readonly step: 'ask' | 'insist' } & Rectification)
  | { readonly step: 'close'; readonly closing: string };

/** Goes on with a supervision record for the buyer. */
@Injectable()
export class StepSupervision {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422): the day is past; IllegalStep (409) for a wrong moment. */
  async run(actor: Actor, contractId: string, recordId: string, step: SupervisionStep): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row } = await lockOfContract(tx, SupervisionRecord, contractId, recordId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const today = dayOf(now(tx));
      next(supervisionRecordLifecycle, step.step, row.state);
      if (step.step !== 'close') {
        refuseAll(rectifyDayViolations(step.rectifyBy, today));
        await askRectification(tx, this.outbox, row, step, actor);
        return;
      }
      const closed = { closing: step.closing, closedOn: today, closedBy: actor.accountId };
      await save(tx, Object.assign(row, closed));
      await advance(tx, row, supervisionRecordLifecycle, 'close', actor);
      await this.outbox.publish(tx, SupervisionStepped, {
        recordId,
        contractId,
        action: 'close',
        until: null,
      });
    });
  }
}
