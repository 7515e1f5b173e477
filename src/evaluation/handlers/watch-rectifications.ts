import { Injectable } from '@nestjs/common';
import { Handles, Outbox, SYSTEM, type Tx, lock, now, save } from '../../platform/index.js';
import { CalendarLoaded, WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { Appeal } from '../data/appeal.entity.js';
import { failRectification } from '../data/fail-rectification.js';
import { RectificationOrders } from '../data/rectification-orders.js';
import { Rectification } from '../data/rectification.entity.js';
import { RectificationDue } from '../result-events.js';

/** Ends rectifications of which nothing was reported in time, and finds their last day once a calendar is there. */
@Injectable()
export class WatchRectifications {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly orders: RectificationOrders,
    private readonly outbox: Outbox,
  ) {}

  @Handles(RectificationDue, 'evaluation.watch-rectification')
  async due(tx: Tx, { rectificationId }: { rectificationId: string }): Promise<void> {
    const row = await lock(tx, Rectification, rectificationId);
    const open = row.state === 'ordered' || row.state === 'planned';
    if (!open || row.provisional || dayOf(now(tx)) <= row.dueOn) return;
    // While the order itself is under appeal nothing ends it; the decision watches it again.
    if (await tx.existsBy(Appeal, { consequenceId: row.consequenceId, state: 'lodged' })) return;
    await failRectification(tx, this.outbox, row, { doer: SYSTEM, action: 'lapse' });
  }

  @Handles(CalendarLoaded, 'evaluation.replan-rectifications')
  async replan(tx: Tx): Promise<void> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM rectification WHERE provisional ORDER BY id',
    );
    const calendar = await this.calendars.current();
    for (const { id } of rows) {
      const row = await lock(tx, Rectification, id);
      const { day: dueOn, provisional } = workingDaysFrom(dayOf(row.createdAt), row.workingDays, calendar);
      await save(tx, Object.assign(row, { dueOn, provisional }));
      await this.orders.watch(tx, id, dueOn);
    }
  }
}
