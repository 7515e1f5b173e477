import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, create, now, save } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { lockBelow } from '../data/lock-below.js';
import { ResidentReportAnswer } from '../data/resident-report-answer.entity.js';
import { ResidentReport } from '../data/resident-report.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { plainTextViolations } from '../domain/resident-report-rules.js';
import { residentReportLifecycle } from '../domain/resident-report.lifecycle.js';
import { ResidentReportDue, ResidentReportStepped } from '../events.js';
import { demandStanding } from '../policies.js';

/** The provider answers what a resident reported. */
@Injectable()
export class AnswerReport {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422): a phone or identity number in the answer; IllegalStep (409) when it is answered already. */
  async run(actor: Actor, reportId: string, answer: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row } = await lockBelow(tx, ResidentReport, reportId);
      demandStanding(actor, contract, ['provider'], 'resident_report');
      next(residentReportLifecycle, 'answer', row.state);
      refuseAll(plainTextViolations(answer, '/answer'));
      const given = { answer, answeredAt: now(tx), answeredBy: actor.accountId };
      await create(tx, ResidentReportAnswer, { reportId, ...given });
      await save(tx, Object.assign(row, given));
      await advance(tx, row, residentReportLifecycle, 'answer', actor);
      await this.outbox.cancel(tx, ResidentReportDue, reportId);
      await this.outbox.publish(tx, ResidentReportStepped, {
        ...{ reportId, contractId: contract.id, action: 'answer', urgent: row.urgent },
        dueAt: formatInstant(row.dueAt),
      });
    });
  }
}
