import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, lock, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { Appeal } from '../data/appeal.entity.js';
import { failRectification } from '../data/fail-rectification.js';
import { Independence } from '../data/independence.js';
import { planIdOfConsequence } from '../data/plan-of-consequence.js';
import { Rectification } from '../data/rectification.entity.js';
import { Visit } from '../data/visit.entity.js';
import { recheckViolations } from '../domain/recheck-rules.js';
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
      await this.independence.demandForJudging(tx, actor, await planIdOfConsequence(tx, row));
      next(rectificationLifecycle, action, row.state);
      const appealed = await tx.existsBy(Appeal, { consequenceId: row.consequenceId, state: 'lodged' });
      const visit = row.visitId === null ? null : await tx.findOneByOrFail(Visit, { id: row.visitId });
      RuleBroken.conflictUnlessEmpty([
        ...(appealed ? [refuseResult.findingsUnderAppeal()] : []),
        ...recheckViolations(visit),
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
