import type { ReportContent } from '../domain/evaluation-report.js';
import type { EvaluationReport } from './evaluation-report.entity.js';

/** What a frozen report says; one from before there were several rounds says nothing of them. */
export function contentOfReport({ document }: EvaluationReport): ReportContent {
  const content = JSON.parse(document) as Omit<ReportContent, 'rounds'> & Partial<ReportContent>;
  return { ...content, rounds: content.rounds ?? [] };
}
