import type { ReportContent } from '../domain/evaluation-report.js';
import type { EvaluationReport } from './evaluation-report.entity.js';

/** What a frozen report says. */
export function contentOfReport({ document }: EvaluationReport): ReportContent {
  return JSON.parse(document) as ReportContent;
}
