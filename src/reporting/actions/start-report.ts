import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, create } from '../../platform/index.js';
import { ReportRun } from '../data/report-run.entity.js';
import { type Period, Statistics } from '../data/statistics.js';
import type { ReportFormat, ReportKind } from '../domain/report-kinds.js';
import { reportRunLifecycle } from '../domain/report-run.lifecycle.js';
import { ReportStarted } from '../events.js';

/** Which report is wanted, of which period and unit. */
export interface ReportWish extends Period {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
}

/** Asks a worker for a standard report. */
@Injectable()
export class StartReport {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly statistics: Statistics,
  ) {}

  /** Its id. RuleBroken (422) for a period that is too long, NotFound (404) for a unit that is not the caller's. */
  run(actor: Actor, { kind, format, ...period }: ReportWish): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { from, to, unitId: aboutId } = await this.statistics.window(actor, period);
      const { id } = await create(tx, ReportRun, {
        ...{
          kind,
          format,
          fromOn: from,
          toOn: to,
          aboutId,
          rows: 0,
          total: null,
          fileId: null,
          expiresAt: null,
        },
        ...{ unitId: actor.unitId, accountId: actor.accountId, role: actor.role },
        state: reportRunLifecycle.initial,
      });
      await this.outbox.publish(tx, ReportStarted, { runId: id });
      return id;
    });
  }
}
