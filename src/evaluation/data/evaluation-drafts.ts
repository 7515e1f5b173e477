import { Injectable } from '@nestjs/common';
import { Outbox, Settings, type Tx, create, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { DEFAULT_RULES } from '../domain/evaluation-rules.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { EvaluationDrafted } from '../judging-events.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluation } from './evaluation.entity.js';

/** Drafts the final evaluation of a project under the rules of its contract, and asks the provider to report first. */
@Injectable()
export class EvaluationDrafts {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** One final evaluation a contract: a constraint holds it, and what is drafted is left alone. */
  async draft(tx: Tx, { id: planId, contractId }: EvaluationPlan): Promise<void> {
    if (await tx.existsBy(Evaluation, { planId })) return;
    const calendar = await this.calendars.current();
    const due = workingDaysFrom(dayOf(now(tx)), this.settings.selfReportWorkingDays, calendar);
    const selfReportBy = due.provisional ? null : due.day;
    const { id: evaluationId } = await create(tx, Evaluation, {
      ...{ planId, contractId, kind: 'final', state: evaluationLifecycle.initial },
      ...{ rules: DEFAULT_RULES, selfReportBy, edition: 0, vetoes: [], bodyId: null, submittedBy: null },
      ...{ approvedBy: null, score: null, grade: null, deliveredOn: null, appealBy: null, concludedOn: null },
    });
    await this.outbox.publish(tx, EvaluationDrafted, { evaluationId, until: selfReportBy });
  }
}
