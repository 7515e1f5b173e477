import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Handles, Outbox, type Tx, lock, now, save } from '../../platform/index.js';
import { NoticeReaders } from '../data/notice-readers.js';
import { Plans } from '../data/plans.js';
import { VisitNotice } from '../data/visit-notice.entity.js';
import { VisitStaffing } from '../data/visit-staffing.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visit } from '../data/visit.entity.js';
import type { ReminderKind } from '../domain/reminders.js';
import { VisitEscalated, VisitNoticeDue, VisitReminded } from '../events.js';

/** Reminds before a visit and escalates after it, each once, and only while it is of use. */
@Injectable()
export class SendVisitNotices {
  constructor(
    private readonly plans: Plans,
    private readonly readers: NoticeReaders,
    private readonly staffing: VisitStaffing,
    private readonly timetable: VisitTimetable,
    private readonly outbox: Outbox,
  ) {}

  /** A message that came twice, or before a time that has been moved, is absorbed. */
  @Handles(VisitNoticeDue, 'evaluation.send-visit-notices')
  async send(tx: Tx, { visitId, kind }: { visitId: string; kind: ReminderKind }): Promise<void> {
    const visit = await lock(tx, Visit, visitId);
    const notice = await tx.findOneBy(VisitNotice, { visitId, kind, round: visit.reopened });
    if (!notice || notice.sentAt || notice.calledOffAt || now(tx) < notice.dueAt) return;
    if (kind === 'reminder') await this.remind(tx, visit, notice);
    // After a standstill the higher one, which is due as well, tells the same people: nobody hears twice on one day.
    else if (kind === 'lead-escalation' && (await districtHears(tx, visit)))
      await this.timetable.callOff(tx, visitId, ['lead-escalation']);
    else if (visit.state !== 'planned') await this.escalate(tx, visit, notice);
    // An escalation that overtook the opening does nothing: opening a late visit plans its escalations anew.
  }

  private async remind(tx: Tx, visit: Visit, notice: VisitNotice): Promise<void> {
    if (now(tx) >= visit.dueAt) return this.timetable.callOff(tx, visit.id, ['reminder']);
    const { id: noticeId, visitId } = notice;
    const accountIds = await this.markSent(tx, visit, notice);
    await this.outbox.publish(tx, VisitReminded, { visitId, noticeId, accountIds });
  }

  private async escalate(tx: Tx, visit: Visit, notice: VisitNotice): Promise<void> {
    await this.staffing.findSomebody(tx, visit);
    const { id: noticeId, visitId, kind } = notice;
    const level = kind === 'lead-escalation' ? 'lead' : 'district';
    const accountIds = await this.markSent(tx, visit, notice);
    await this.outbox.publish(tx, VisitEscalated, { visitId, noticeId, level, accountIds });
  }

  private async markSent(tx: Tx, visit: Visit, notice: VisitNotice): Promise<string[]> {
    const plan = await this.plans.byId(visit.planId, tx);
    const accountIds = await this.readers.accountIds(notice.kind, visit, plan);
    await save(tx, Object.assign(notice, { accountIds, sentAt: now(tx) }));
    return accountIds;
  }
}

async function districtHears(tx: Tx, { id: visitId, reopened: round, state }: Visit): Promise<boolean> {
  if (state === 'planned') return false;
  const waiting = { sentAt: IsNull(), calledOffAt: IsNull(), dueAt: LessThanOrEqual(now(tx)) };
  return tx.existsBy(VisitNotice, { ...waiting, visitId, round, kind: 'district-escalation' });
}
