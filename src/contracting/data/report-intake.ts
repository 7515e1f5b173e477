import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  KeyRing,
  Outbox,
  Settings,
  type Tx,
  constraintMeans,
  create,
  now,
  sealPersonal,
} from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { normalisedPhone } from '../../shared/phone.js';
import { refuseOversight } from '../domain/oversight-refusals.js';
import {
  type ReportCategory,
  type ReportChannel,
  isUrgent,
  reportDue,
} from '../domain/resident-report-rules.js';
import { residentReportLifecycle } from '../domain/resident-report.lifecycle.js';
import { ResidentReportDue, ResidentReportStepped } from '../events.js';
import { ResidentReport } from './resident-report.entity.js';

constraintMeans('one_report_a_link', () => refuseOversight.reportLinkUsed());

/** What a resident says. */
export interface SaidReport {
  readonly category: ReportCategory;
  readonly text: string;
  readonly urgent?: boolean;
  readonly name?: string;
  readonly phone?: string;
}

/** How it came. */
export interface ReportSource {
  readonly contractId: string;
  readonly channel: ReportChannel;
  readonly linkId: string | null;
  readonly recordedBy: string | null;
}

/** The one intake of residents' reports, and their hours. */
@Injectable()
export class ReportIntake {
  constructor(
    private readonly keys: KeyRing,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps a report, has it fall due and tells the provider. Its id. */
  async keep(tx: Tx, source: ReportSource, said: SaidReport): Promise<string> {
    const id = uuid();
    const urgent = isUrgent(said.category, said.urgent ?? false);
    const { name = null, phone = null, text } = said;
    const row = await create(tx, ResidentReport, {
      ...{ ...source, id, category: said.category, urgent, state: residentReportLifecycle.initial },
      ...sealPersonal(this.keys, ResidentReport, id, {
        textSealed: text,
        nameSealed: name,
        phoneSealed: phone && normalisedPhone(phone),
      }),
      ...{ dueAt: this.dueAt(tx, urgent), overdueAt: null, rounds: 0 },
      ...{ answer: null, answeredAt: null, answeredBy: null },
      ...{ satisfaction: null, founded: null, note: null, closedAt: null, closedBy: null },
    });
    await this.await(tx, row);
    await this.outbox.publish(tx, ResidentReportStepped, {
      ...{
        reportId: id,
        contractId: source.contractId,
        action: 'receive',
        urgent,
        dueAt: formatInstant(row.dueAt),
      },
    });
    return id;
  }

  /** When something that comes now has to be answered. */
  dueAt(tx: Tx, urgent: boolean): Date {
    const { residentReportUrgentHours, residentReportHours: usual } = this.settings;
    return reportDue(now(tx), urgent, { urgent: residentReportUrgentHours, usual });
  }

  /** Sets the due row of a report that waits for its answer. */
  async await(tx: Tx, { id, dueAt }: ResidentReport): Promise<void> {
    await this.outbox.publish(tx, ResidentReportDue, { reportId: id }, { at: dueAt, key: id });
  }
}
