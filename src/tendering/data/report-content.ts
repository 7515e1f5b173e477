import type { ReportContent } from '../domain/evaluation-report.js';
import type { EvaluationReport } from './evaluation-report.entity.js';

/** A report as it was frozen while every tender was one lot. */
type Stored = Omit<ReportContent, 'lots'> & Partial<Pick<ReportContent, 'lots'>> & { benchmark?: string };

/** What a frozen report says; an early one speaks of the one lot without naming it. */
export function contentOfReport({ document }: EvaluationReport): ReportContent {
  const { benchmark = null, ...stored } = JSON.parse(document) as Stored;
  if (stored.lots) return { ...stored, lots: stored.lots };
  const { title, ceiling } = stored;
  const whole = { number: 1, title, ceiling, state: 'active' as const, endReason: null, benchmark };
  const inIt = <B>(bids: readonly B[]) => bids.map((bid) => ({ ...bid, lot: 1 }));
  return {
    ...stored,
    ...{ lots: [whole], lotLimit: null, bids: inIt(stored.bids), invalid: inIt(stored.invalid) },
  };
}
