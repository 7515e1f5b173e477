import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, SYSTEM, Settings, advance, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { addDays, dayOf, instantAt } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden } from '../../shared/refused.js';
import type { Evaluation } from '../data/evaluation.entity.js';
import { Evaluations } from '../data/evaluations.js';
import { exactDay } from '../data/exact-day.js';
import { appealWindowEnds } from '../domain/appeal-rules.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { AppealWindowEnded, EvaluationDelivered } from '../judging-events.js';
import { approvalViolations } from '../policies.js';

/** The lead of the evaluation body puts the body's name under an evaluation; the organization gets it at once. */
@Injectable()
export class ApproveEvaluation {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /**
   * 404 for another body's, 403 for who submitted it, 409 unless it is submitted, 422 where no calendar says when the
   * appeal window ends. The delivery is a step of its own in the history; its day starts the window.
   */
  run(actor: Actor, evaluationId: string): Promise<Evaluation> {
    return this.database.transaction(async (tx) => {
      const evaluation = await this.evaluations.lock(tx, actor, evaluationId);
      const violations = approvalViolations(actor, evaluation);
      if (violations.length > 0) throw new Forbidden(violations);
      next(evaluationLifecycle, 'approve', evaluation.state);
      const deliveredOn = dayOf(now(tx));
      const windowWorkingDays = this.settings.evaluationAppealWorkingDays;
      const calendar = await this.calendars.current();
      const appealBy = exactDay(appealWindowEnds(deliveredOn, calendar, { windowWorkingDays }));
      await save(tx, Object.assign(evaluation, { approvedBy: actor.accountId, deliveredOn, appealBy }));
      await advance(tx, evaluation, evaluationLifecycle, 'approve', actor);
      await advance(tx, evaluation, evaluationLifecycle, 'deliver', SYSTEM);
      const over = { at: instantAt(addDays(appealBy, 1), '00:00'), key: evaluationId };
      await this.outbox.publish(tx, AppealWindowEnded, { evaluationId }, over);
      await this.outbox.publish(tx, EvaluationDelivered, { evaluationId, appealBy });
      return evaluation;
    });
  }
}
