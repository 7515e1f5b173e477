import { Injectable } from '@nestjs/common';
import { Outbox, Settings, type Tx, create, now } from '../../platform/index.js';
import { proposeSanction } from '../../registry/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { addDays, addMonths, dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { type ConsequenceRule, isFavour } from '../domain/consequence-rules.js';
import { consequenceLifecycle } from '../domain/result.lifecycles.js';
import { ConsequenceStepped } from '../result-events.js';
import { Consequence } from './consequence.entity.js';
import type { Evaluation } from './evaluation.entity.js';
import { Plans } from './plans.js';
import { RectificationOrders } from './rectification-orders.js';
import { tellFavour } from './tell-favour.js';

/** Writes down what follows from a grade, and starts what has a life of its own. */
@Injectable()
export class ConsequenceBook {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly plans: Plans,
    private readonly orders: RectificationOrders,
    private readonly outbox: Outbox,
  ) {}

  /** One consequence of a concluded evaluation; a second of its kind meets a constraint. */
  async take(tx: Tx, evaluation: Evaluation, organizationId: string, rule: ConsequenceRule): Promise<void> {
    const { id: evaluationId, contractId } = evaluation;
    const { kind, grade, basis, months } = rule;
    const today = dayOf(now(tx));
    const count = this.settings.evaluationAppealWorkingDays;
    const { day: appealBy, provisional } = workingDaysFrom(today, count, await this.calendars.current());
    const sanctionId = kind === 'exclusion' ? await this.exclude(tx, evaluation, organizationId, rule) : null;
    const lasts = months !== undefined && isFavour(kind);
    const taken = await create(tx, Consequence, {
      ...{ evaluationId, contractId, organizationId, kind, grade, basis, rule, sanctionId },
      ...{ state: consequenceLifecycle.initial, effectiveFrom: today, appealBy, provisional, liftedOn: null },
      effectiveTo: lasts ? addDays(addMonths(today, months), -1) : null,
    });
    if (kind === 'rectification') await this.orders.order(tx, taken);
    await tellFavour(tx, this.outbox, taken);
    await this.outbox.publish(tx, ConsequenceStepped, { consequenceId: taken.id, kind, action: 'take' });
  }

  /** Proposed by who approved the grade, in the buyer's name: told, defended, decided and appealed as every sanction is. */
  private async exclude(
    tx: Tx,
    { planId, approvedBy, score }: Evaluation,
    organizationId: string,
    { basis, months = 12 }: ConsequenceRule,
  ): Promise<string> {
    const { buyerId: unitId, title } = await this.plans.byId(planId, tx);
    if (approvedBy === null) throw new Error('an evaluation was concluded without approval');
    const grounds = `“${title}”末期评估得分 ${score ?? ''} 分，等次不合格。`;
    const proposal = { organizationId, kind: 'purchase-bar', months, grounds, basis, fileIds: [] } as const;
    return proposeSanction(tx, { unitId, accountId: approvedBy }, proposal);
  }
}
