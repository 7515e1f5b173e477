import { Injectable } from '@nestjs/common';
import { Handles, SYSTEM, Settings, type Tx, lock, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { RequestVisit } from '../actions/request-visit.js';
import { dropVisit } from '../data/drop-visit.js';
import { planOfConsequence } from '../data/plan-of-consequence.js';
import { Rectification } from '../data/rectification.entity.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visit } from '../data/visit.entity.js';
import { RECHECK } from '../domain/visit-points.js';
import { RectificationStepped } from '../result-events.js';

/** A rectification that was reported is looked at where the service is given: its re-visit plans itself. */
@Injectable()
export class RevisitRectifications {
  constructor(
    private readonly visits: RequestVisit,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly timetable: VisitTimetable,
  ) {}

  @Handles(RectificationStepped, 'evaluation.revisit-rectification')
  async plan(
    tx: Tx,
    { rectificationId, action }: { rectificationId: string; action: string },
  ): Promise<void> {
    if (action !== 'report' && action !== 'cancel') return;
    const row = await lock(tx, Rectification, rectificationId);
    if (row.state === 'cancelled' && row.visitId !== null) await this.callOff(tx, row.visitId);
    if (row.state !== 'reported' || row.visitId !== null) return;
    const days = this.settings.recheckWorkingDays;
    const { day: on } = workingDaysFrom(dayOf(now(tx)), days, await this.calendars.current());
    const request = { kind: RECHECK, on, home: false, reason: '整改结果已报告，回访复查' } as const;
    const { id: visitId } = await this.visits.plan(tx, SYSTEM, await planOfConsequence(tx, row), request);
    await save(tx, Object.assign(row, { visitId }));
  }

  /** The order was lifted: nobody has anything to look at. What has begun is made. */
  private async callOff(tx: Tx, visitId: string): Promise<void> {
    const visit = await lock(tx, Visit, visitId);
    if (visit.state === 'planned') await dropVisit(tx, visit, this.timetable);
  }
}
