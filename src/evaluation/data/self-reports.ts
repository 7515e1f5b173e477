import { Injectable } from '@nestjs/common';
import { Database, Settings, type Tx, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuseJudging } from '../domain/judging-refusals.js';
import type { Evaluation } from './evaluation.entity.js';
import { exactDay } from './exact-day.js';
import { SelfReport } from './self-report.entity.js';

/** What providers say about their own projects before anybody scores them. */
@Injectable()
export class SelfReports {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** The self-report of an evaluation; null where there is none. */
  of(evaluationId: string): Promise<SelfReport | null> {
    return this.database.reader.findOneBy(SelfReport, { evaluationId });
  }

  /** RuleBroken (409) while the provider may still report and has not. */
  async demandHeard(tx: Tx, { id, createdAt, selfReportBy }: Evaluation): Promise<void> {
    if (await tx.existsBy(SelfReport, { evaluationId: id })) return;
    const count = this.settings.selfReportWorkingDays;
    const until =
      selfReportBy ?? exactDay(workingDaysFrom(dayOf(createdAt), count, await this.calendars.current()));
    RuleBroken.conflictUnlessEmpty(
      dayOf(now(tx)) > until ? [] : [refuseJudging.selfReportAwaited({ params: { until } })],
    );
  }
}
