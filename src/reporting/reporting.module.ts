import { Module } from '@nestjs/common';
import { KeepGoal } from './actions/keep-goal.js';
import { KeepReport } from './actions/keep-report.js';
import { StartReport } from './actions/start-report.js';
import { Goals } from './data/goals.js';
import { ReportRows } from './data/report-rows.js';
import { ReportRuns } from './data/report-runs.js';
import { Reports } from './data/reports.js';
import { Statistics } from './data/statistics.js';
import { DataQuality } from './data/data-quality.js';
import { DataQualityController } from './http/data-quality.controller.js';
import { RemoveReport } from './handlers/remove-report.js';
import { RunReport } from './handlers/run-report.js';
import { DataTermsController } from './http/data-terms.controller.js';
import { GoalsController } from './http/goals.controller.js';
import { ReportRunsController } from './http/report-runs.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { StatisticsController } from './http/statistics.controller.js';

/** Annual goals, the dictionary of data, and reports that are generated instead of asked for. */
@Module({
  controllers: [
    GoalsController,
    DataTermsController,
    ReportsController,
    StatisticsController,
    DataQualityController,
    ReportRunsController,
  ],
  providers: [
    Goals,
    Reports,
    ReportRows,
    Statistics,
    DataQuality,
    KeepGoal,
    KeepReport,
    ReportRuns,
    StartReport,
    RunReport,
    RemoveReport,
  ],
})
export class ReportingModule {}
