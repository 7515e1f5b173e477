import { Injectable } from '@nestjs/common';
import { Handles, Outbox, SYSTEM, type Tx, lock, now, save } from '../../platform/index.js';
import { NoticeReaders } from '../data/notice-readers.js';
import { Plans } from '../data/plans.js';
import { Samples } from '../data/samples.js';
import { VisitNotice } from '../data/visit-notice.entity.js';
import { VisitStaffing } from '../data/visit-staffing.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visit } from '../data/visit.entity.js';
import type { ReminderKind } from '../domain/reminders.js';
import { VisitEscalated, VisitNoticeDue, VisitReminded } from '../events.js';

const SILENT = '评估人员未在期限内确认，也未开始回访';

/** Reminds before a visit and escalates after it, each once, and only while it is of use. */
@Injectable()
export class SendVisitNotices {
  constructor(
    private readonly plans: Plans,
    private readonly readers: NoticeReaders,
    private readonly staffing: VisitStaffing,
    private readonly samples: Samples,
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
    await this.findSomebody(tx, visit);
    const { id: noticeId, visitId, kind } = notice;
    const level = kind === 'lead-escalation' ? 'lead' : 'district';
    const accountIds = await this.markSent(tx, visit, notice);
    await this.outbox.publish(tx, VisitEscalated, { visitId, noticeId, level, accountIds });
  }

  /** For a visit that nobody could take, and for one about which its evaluator has kept silent. */
  private async findSomebody(tx: Tx, visit: Visit): Promise<void> {
    if (visit.seed === null || visit.acceptedAt) return;
    if (visit.state === 'open') {
      return this.staffing.assign(tx, visit, await this.plans.byId(visit.planId, tx), visit.seed);
    }
    if (visit.state !== 'assigned' || (await this.hasBegun(tx, visit))) return;
    await this.staffing.replaceIfPossible(tx, visit, { action: 'reassign', doer: SYSTEM, reason: SILENT });
  }

  private async hasBegun(tx: Tx, { id }: Visit): Promise<boolean> {
    const people = await this.samples.ofVisit(id, tx);
    return people.some(({ outcome }) => outcome !== undefined);
  }

  private async markSent(tx: Tx, visit: Visit, notice: VisitNotice): Promise<string[]> {
    const plan = await this.plans.byId(visit.planId, tx);
    const accountIds = await this.readers.accountIds(notice.kind, visit, plan);
    await save(tx, Object.assign(notice, { accountIds, sentAt: now(tx) }));
    return accountIds;
  }
}
