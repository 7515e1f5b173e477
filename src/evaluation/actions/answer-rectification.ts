import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, Outbox, advance, lock, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { fileViolations } from '../data/own-files.js';
import { Rectification } from '../data/rectification.entity.js';
import { rectificationLifecycle } from '../domain/result.lifecycles.js';
import { refuseResult } from '../domain/result-refusals.js';
import { RectificationDue, RectificationStepped } from '../result-events.js';

/** The organization's side of a rectification: its plan, its report with proof. */
@Injectable()
export class AnswerRectification {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** Says how it will be put right; a later plan takes the place of the first. 404 for another's, 409 after the last day. */
  plan(actor: Actor, id: string, text: string): Promise<void> {
    return this.answer(actor, id, 'plan', () => ({ plan: text }));
  }

  /** Says that it is put right, with proof; a re-visit is asked for. 404, 409 without a plan or after the last day, 422. */
  async report(actor: Actor, id: string, text: string, fileIds: readonly string[]): Promise<void> {
    const strangers = await fileViolations(this.files, actor, fileIds);
    await this.answer(actor, id, 'report', (today) => {
      RuleBroken.unlessEmpty(strangers);
      return { report: text, fileIds: [...fileIds], reportedOn: today };
    });
  }

  private answer(
    actor: Actor,
    id: string,
    action: 'plan' | 'report',
    change: (today: Day) => Partial<Rectification>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lock(tx, Rectification, id);
      if (row.organizationId !== actor.unitId) throw new NotFound('rectification');
      next(rectificationLifecycle, action, row.state);
      const today = dayOf(now(tx));
      const late = !row.provisional && today > row.dueOn;
      RuleBroken.conflictUnlessEmpty(
        late ? [refuseResult.rectificationLate({ params: { until: row.dueOn } })] : [],
      );
      await save(tx, Object.assign(row, change(today)));
      await advance(tx, row, rectificationLifecycle, action, actor);
      if (action === 'report') await this.outbox.cancel(tx, RectificationDue, id);
      const fact = { rectificationId: id, contractId: row.contractId, action };
      await this.outbox.publish(tx, RectificationStepped, fact);
    });
  }
}
