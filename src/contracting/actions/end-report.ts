import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, now, save } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import type { Violation } from '../../shared/violation.js';
import { lockBelow } from '../data/lock-below.js';
import { ReportIntake } from '../data/report-intake.js';
import { ResidentReport } from '../data/resident-report.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import {
  type ReportClosing,
  closingViolations,
  plainTextViolations,
} from '../domain/resident-report-rules.js';
import { residentReportLifecycle } from '../domain/resident-report.lifecycle.js';
import { ResidentReportDue, ResidentReportStepped } from '../events.js';
import { demandStanding } from '../policies.js';

/** What the clerk does with a report: closes it with the resident's word, asks for a better answer, or dismisses it. */
export type ReportEnd =
  | ({ readonly action: 'close' } & ReportClosing)
  | { readonly action: 'insist' | 'dismiss'; readonly note: string };

/** Ends a report, or sends it back to the provider with new hours. */
@Injectable()
export class EndReport {
  constructor(
    private readonly database: Database,
    private readonly intake: ReportIntake,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422): no note where one is needed, numbers of people in it; IllegalStep (409) for a wrong moment. */
  async run(actor: Actor, reportId: string, end: ReportEnd): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row } = await lockBelow(tx, ResidentReport, reportId);
      demandStanding(actor, contract, ['community'], 'resident_report');
      next(residentReportLifecycle, end.action, row.state);
      refuseAll(violations(end));
      await save(tx, Object.assign(row, this.ended(tx, row, end, actor)));
      await advance(tx, row, residentReportLifecycle, end.action, actor);
      if (end.action === 'insist') await this.intake.await(tx, row);
      else await this.outbox.cancel(tx, ResidentReportDue, reportId);
      await this.outbox.publish(tx, ResidentReportStepped, {
        ...{ reportId, contractId: contract.id, action: end.action, urgent: row.urgent },
        dueAt: formatInstant(row.dueAt),
      });
    });
  }

  private ended(tx: Tx, row: ResidentReport, end: ReportEnd, actor: Actor): Partial<ResidentReport> {
    const { note = null } = end;
    if (end.action === 'insist') {
      const dueAt = this.intake.dueAt(tx, row.urgent);
      // Whether the first answer was late stays on record; the next one has hours of its own.
      return { note, dueAt, rounds: row.rounds + 1 };
    }
    const closed = { note, closedAt: now(tx), closedBy: actor.accountId };
    if (end.action !== 'close') return closed;
    return { ...closed, satisfaction: end.satisfaction, founded: end.founded };
  }
}

function violations(end: ReportEnd): Violation[] {
  return end.action === 'close' ? closingViolations(end) : plainTextViolations(end.note, '/note');
}
