import { message } from '../platform/index.js';

/** A report waits to be made. */
export const ReportStarted = message<{ runId: string }>('reporting.report-started');

/** The seven days of a report are over. */
export const ReportExpired = message<{ runId: string }>('reporting.report-expired');
