import type { ReportContent } from '../domain/evaluation-report.js';
import type { EvaluationReport } from './evaluation-report.entity.js';

/** What a frozen report says; an older one says nothing of rounds and questions. */
export function contentOfReport({ document }: EvaluationReport): ReportContent {
  const content = JSON.parse(document) as Omit<ReportContent, 'rounds' | 'queries'> & Partial<ReportContent>;
  return { ...content, rounds: content.rounds ?? [], queries: content.queries ?? [] };
}
