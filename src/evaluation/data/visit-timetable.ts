import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Outbox, Settings, type Tx, create, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type NoticeTime, noticeHour, noticeTimes } from '../domain/notice-times.js';
import type { VisitDue as DueVisit } from '../domain/visit-schedule.js';
import { VisitDue, VisitNoticeDue } from '../events.js';
import { VisitNotice } from './visit-notice.entity.js';
import type { Visit } from './visit.entity.js';

/** A visit's times as rows and as due messages, which move together. */
@Injectable()
export class VisitTimetable {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** Takes over the due day and publishes its message anew under the visit's key. The caller has saved nothing yet. */
  async setDue(tx: Tx, visit: Visit, due: DueVisit): Promise<void> {
    Object.assign(visit, { dueOn: due.day, provisional: due.provisional, dueAt: due.dueAt });
    await save(tx, visit);
    await this.publishDue(tx, visit);
  }

  /** The due message of a visit as it stands. */
  async publishDue(tx: Tx, visit: Visit): Promise<void> {
    await this.outbox.publish(tx, VisitDue, { visitId: visit.id }, { at: visit.dueAt, key: visit.id });
  }

  /** Calls off the due message: the visit is left out. */
  async cancelDue(tx: Tx, visitId: string): Promise<void> {
    await this.outbox.cancel(tx, VisitDue, visitId);
  }

  /** Plans the notices that are not sent yet, or plans them anew: after a change of day, of calendar, on opening. */
  async setNotices(tx: Tx, visit: Visit, dueTime: string, calendar: WorkingCalendar): Promise<void> {
    const openedOn = visit.openedAt ? dayOf(visit.openedAt) : undefined;
    const due = { day: visit.dueOn, provisional: visit.provisional };
    // A visit whose time has passed when it is planned needs no reminder any more.
    const late = openedOn === undefined && visit.dueAt <= now(tx);
    const known = await tx.findBy(VisitNotice, { visitId: visit.id, round: visit.reopened });
    const hour = noticeHour(dueTime, this.settings.noticeHours);
    for (const time of noticeTimes(due, hour, calendar, openedOn)) {
      if (late && time.kind === 'reminder') continue;
      const notice = known.find(({ kind }) => kind === time.kind);
      await this.setNotice(tx, visit, time, notice);
    }
  }

  /** Calls off what was not sent: the visit was opened (its reminder) or submitted (everything). */
  async callOff(tx: Tx, visitId: string, kinds?: readonly VisitNotice['kind'][]): Promise<void> {
    const waiting = await tx.findBy(VisitNotice, { visitId, sentAt: IsNull(), calledOffAt: IsNull() });
    for (const notice of waiting) {
      if (kinds && !kinds.includes(notice.kind)) continue;
      notice.calledOffAt = now(tx);
      await save(tx, notice);
      await this.outbox.cancel(tx, VisitNoticeDue, keyOf(visitId, notice.kind));
    }
  }

  /** Takes back the calling-off of what was not sent: the visit is on again, and its notices are planned anew. */
  async recall(tx: Tx, { id: visitId, reopened: round }: Visit): Promise<void> {
    const waiting = { visitId, round, sentAt: IsNull(), calledOffAt: Not(IsNull()) };
    const calledOff = await tx.findBy(VisitNotice, waiting);
    for (const notice of calledOff) {
      await save(tx, Object.assign(notice, { calledOffAt: null }));
      await this.publishNotice(tx, notice);
    }
  }

  private async setNotice(tx: Tx, visit: Visit, time: NoticeTime, known?: VisitNotice): Promise<void> {
    const { id: visitId, reopened: round } = visit;
    if (known?.sentAt ?? known?.calledOffAt) return;
    const { dueAt, provisional } = time;
    if (known?.dueAt.getTime() === dueAt.getTime() && known.provisional === provisional) return;
    if (known) await save(tx, Object.assign(known, time));
    else
      await create(tx, VisitNotice, {
        ...time,
        visitId,
        round,
        accountIds: [],
        sentAt: null,
        calledOffAt: null,
      });
    await this.publishNotice(tx, { ...time, visitId });
  }

  private async publishNotice(
    tx: Tx,
    { visitId, kind, dueAt }: Pick<VisitNotice, 'visitId' | 'kind' | 'dueAt'>,
  ): Promise<void> {
    const later = { at: dueAt, key: keyOf(visitId, kind) };
    await this.outbox.publish(tx, VisitNoticeDue, { visitId, kind }, later);
  }
}

function keyOf(visitId: string, kind: string): string {
  return `${visitId}/${kind}`;
}
