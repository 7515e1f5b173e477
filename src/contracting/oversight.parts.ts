import { AnswerReport } from './actions/answer-report.js';
import { AnswerSupervision } from './actions/answer-supervision.js';
import { EndReport } from './actions/end-report.js';
import { RecordSupervision } from './actions/record-supervision.js';
import { ReportByLink } from './actions/report-by-link.js';
import { RevealReporter } from './actions/reveal-reporter.js';
import { StepSupervision } from './actions/step-supervision.js';
import { TakeReport } from './actions/take-report.js';
import { ReportIntake } from './data/report-intake.js';
import { ResidentReportData } from './data/resident-report-data.js';
import { ResidentReportRetention } from './data/resident-report-retention.js';
import { ResidentReports } from './data/resident-reports.js';
import { SupervisionRecords } from './data/supervision-records.js';
import { WatchReports } from './handlers/watch-reports.js';
import { PublicReportsController } from './http/public-reports.controller.js';
import { ReportStepsController } from './http/report-steps.controller.js';
import { ResidentReportsController } from './http/resident-reports.controller.js';
import { SupervisionRecordsController } from './http/supervision-records.controller.js';

/** Who watches over a service: its buyer and its residents. The public routes stand before those with an id. */
export const OVERSIGHT = {
  controllers: [
    SupervisionRecordsController,
    PublicReportsController,
    ResidentReportsController,
    ReportStepsController,
  ],
  providers: [
    RecordSupervision,
    StepSupervision,
    AnswerSupervision,
    SupervisionRecords,
    TakeReport,
    ReportByLink,
    AnswerReport,
    EndReport,
    RevealReporter,
    ReportIntake,
    ResidentReports,
    ResidentReportData,
    ResidentReportRetention,
    WatchReports,
  ],
};
