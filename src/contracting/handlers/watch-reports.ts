import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, now, save } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { lockBelow } from '../data/lock-below.js';
import { ResidentReport } from '../data/resident-report.entity.js';
import { ResidentReportDue, ResidentReportStepped } from '../events.js';

/** Tells when the hours of a report have run out: once a round, however often the message comes. */
@Injectable()
export class WatchReports {
  constructor(private readonly outbox: Outbox) {}

  @Handles(ResidentReportDue, 'contracting.mark-overdue-reports')
  async due(tx: Tx, { reportId }: { reportId: string }): Promise<void> {
    const { row } = await lockBelow(tx, ResidentReport, reportId);
    const { contractId, urgent, dueAt } = row;
    if (row.state !== 'received' || now(tx) < dueAt) return;
    await save(tx, Object.assign(row, { overdueAt: now(tx) }));
    await this.outbox.publish(tx, ResidentReportStepped, {
      ...{ reportId, contractId, action: 'overdue', urgent, dueAt: formatInstant(dueAt) },
    });
  }
}
