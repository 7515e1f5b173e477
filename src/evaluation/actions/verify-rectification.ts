import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { Appeal } from '../data/appeal.entity.js';
import { Consequence } from '../data/consequence.entity.js';
import { Evaluation } from '../data/evaluation.entity.js';
import { failRectification } from '../data/fail-rectification.js';
import { Independence } from '../data/independence.js';
import { Rectification } from '../data/rectification.entity.js';
import { Visit } from '../data/visit.entity.js';
import { rectificationLifecycle } from '../domain/result.lifecycles.js';
import { refuseResult } from '../domain/result-refusals.js';
import { RectificationStepped } from '../result-events.js';

/** Somebody of an evaluation body makes the re-visit and says whether things were put right. */
@Injectable()
export class VerifyRectification {
  constructor(
    private readonly database: Database,
    private readonly independence: Independence,
    private readonly outbox: Outbox,
  ) {}

  /** 403 for people of the parties, 409 unless it is reported and its re-visit made, and while the order is under appeal. */
  run(actor: Actor, id: string, action: 'pass' | 'fail', findings: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lock(tx, Rectification, id);
      await this.independence.demandForJudging(tx, actor, await planIdOf(tx, row));
      next(rectificationLifecycle, action, row.state);
      const appealed = await tx.existsBy(Appeal, { consequenceId: row.consequenceId, state: 'lodged' });
      RuleBroken.conflictUnlessEmpty([
        ...(appealed ? [refuseResult.findingsUnderAppeal()] : []),
        ...(await revisitMissing(tx, row)),
      ]);
      await save(tx, Object.assign(row, { verifiedBy: actor.accountId, findings }));
      if (action === 'fail') {
        return failRectification(tx, this.outbox, row, { doer: actor, action, proposedBy: actor.accountId });
      }
      await advance(tx, row, rectificationLifecycle, action, actor);
      const fact = { rectificationId: id, contractId: row.contractId, action };
      await this.outbox.publish(tx, RectificationStepped, fact);
    });
  }
}

/** A re-visit that nobody could make is left out with a reason; what decides then is what stands in the report. */
async function revisitMissing(tx: Tx, { visitId }: Rectification): Promise<Violation[]> {
  const visit = visitId === null ? null : await tx.findOneByOrFail(Visit, { id: visitId });
  if (visit !== null && ['concluded', 'skipped', 'dropped'].includes(visit.state)) return [];
  return [refuseResult.revisitNotMade({ params: { on: visit?.dueOn ?? '—' } })];
}

async function planIdOf(tx: Tx, { consequenceId }: Rectification): Promise<string> {
  const { evaluationId } = await tx.findOneByOrFail(Consequence, { id: consequenceId });
  return (await tx.findOneByOrFail(Evaluation, { id: evaluationId })).planId;
}
