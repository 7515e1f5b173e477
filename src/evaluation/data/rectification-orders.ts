import { Injectable } from '@nestjs/common';
import { Outbox, type Tx, create, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, addDays, dayOf, instantAt } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { rectificationLifecycle } from '../domain/result.lifecycles.js';
import { RectificationDue, RectificationStepped } from '../result-events.js';
import type { Consequence } from './consequence.entity.js';
import { Rectification } from './rectification.entity.js';

/** Orders to put things right, and their last days. */
@Injectable()
export class RectificationOrders {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  async order(tx: Tx, { id: consequenceId, contractId, organizationId, rule }: Consequence): Promise<void> {
    const { workingDays = 20, months: barMonths = null } = rule;
    const today = dayOf(now(tx));
    const { day: dueOn, provisional } = workingDaysFrom(today, workingDays, await this.calendars.current());
    const { id: rectificationId } = await create(tx, Rectification, {
      ...{ consequenceId, contractId, organizationId, workingDays, dueOn, provisional, barMonths },
      ...{ state: rectificationLifecycle.initial, plan: null, report: null, fileIds: [], reportedOn: null },
      ...{ visitId: null, verifiedBy: null, findings: null, sanctionId: null },
    });
    await this.watch(tx, rectificationId, dueOn);
    await this.outbox.publish(tx, RectificationStepped, { rectificationId, contractId, action: 'order' });
  }

  /** The day after the last one ends it when nothing was reported. */
  watch(tx: Tx, rectificationId: string, dueOn: Day): Promise<void> {
    const over = { at: instantAt(addDays(dueOn, 1), '00:00'), key: rectificationId };
    return this.outbox.publish(tx, RectificationDue, { rectificationId }, over);
  }
}
